import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePage } from "#app/components/texts.tsx";
import type { NodeView, RunView } from "#app/modules/assessment/view-run.server.ts";
import { LastStepTold } from "./last-step.tsx";
import { Paragraphs } from "./paragraphs.tsx";

interface ScenarioNodeProps {
  view: Pick<RunView, "id" | "nextStep" | "last">;
  node: NodeView;
  formKey: string;
  /** Key of what was wrong with the form, if anything. */
  error: string | null;
}

/** One node of the story: what the last step led to, what happens now, what you may ask and do. */
export function ScenarioNode({ view, node, formKey, error }: ScenarioNodeProps) {
  const { t, lang } = usePage();
  return (
    <>
      {error ? (
        <div className="error-summary" role="alert" tabIndex={-1}>
          <h2>{t("assessment:item.error_title")}</h2>
          <p>
            <a href={`#choice-${node.choices[0]?.id}`}>{t(error)}</a>
          </p>
        </div>
      ) : null}
      {view.last ? <LastStepTold last={view.last} /> : null}
      <section className={`story story-${node.kind}`} aria-labelledby="story">
        <p className="story-kind">{t(`assessment:scenario.kinds.${node.kind}`)}</p>
        <h2 id="story">{node.title[lang]}</h2>
        {node.paragraphs.map((paragraph) => (
          <Paragraphs key={paragraph.pl} text={paragraph[lang]} />
        ))}
      </section>
      {node.asks.length > 0 ? <Asks view={view} node={node} formKey={formKey} /> : null}
      <Choices view={view} node={node} formKey={formKey} error={error} />
      {node.notes.length > 0 ? (
        <section className="story-notes" aria-labelledby="notes">
          <h2 id="notes">{t("assessment:scenario.notes")}</h2>
          <dl>
            {node.notes.map(({ id, question, answer }) => (
              <div key={id}>
                <dt>{question[lang]}</dt>
                <dd>{answer[lang]}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
    </>
  );
}

type FormProps = Omit<ScenarioNodeProps, "error">;

/** Questions that may be put before the choice: each is a button of its own. */
function Asks({ view, node, formKey }: FormProps) {
  const { t, lang } = usePage();
  return (
    <section className="asks" aria-labelledby="asks">
      <h2 id="asks">{t("assessment:scenario.asks")}</h2>
      <p className="meta">
        {t(`assessment:scenario.${node.asksTakeTime ? "asks_cost" : "asks_note"}`)}
      </p>
      <form method="post" action={`/${lang}/runs/${view.id}`}>
        <StepFields view={view} formKey={formKey} />
        <ul className="list-plain">
          {node.asks.map((ask) => (
            <li key={ask.id}>
              <button type="submit" className="ask" name="ask" value={ask.id}>
                {ask.text[lang]}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </section>
  );
}

function Choices({ view, node, formKey, error }: ScenarioNodeProps) {
  const { t, lang } = usePage();
  const only = node.choices.length === 1 ? node.choices[0] : undefined;
  return (
    <form method="post" action={`/${lang}/runs/${view.id}`} className="stack">
      <StepFields view={view} formKey={formKey} />
      {only ? (
        <SubmitButton name="choice" value={only.id}>
          {only.text[lang]}
        </SubmitButton>
      ) : (
        <>
          <fieldset className="question" aria-invalid={error ? true : undefined}>
            <legend>{t("assessment:scenario.what_do_you_do")}</legend>
            <div className="options">
              {node.choices.map((choice) => (
                <label key={choice.id} className="option" htmlFor={`choice-${choice.id}`}>
                  <input id={`choice-${choice.id}`} type="radio" name="choice" value={choice.id} />
                  <span>{choice.text[lang]}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <SubmitButton>{t("assessment:scenario.decide")}</SubmitButton>
        </>
      )}
    </form>
  );
}

function StepFields({ view, formKey }: Pick<FormProps, "view" | "formKey">) {
  return (
    <>
      <input type="hidden" name="step" value={view.nextStep} />
      <input type="hidden" name="formKey" value={formKey} />
    </>
  );
}
