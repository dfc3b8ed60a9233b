import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePage } from "#app/components/texts.tsx";
import type { NodeView, RunView } from "#app/modules/assessment/view-run.server.ts";
import { Paragraphs } from "./paragraphs.tsx";

interface ScenarioNodeProps {
  view: Pick<RunView, "id" | "nextStep" | "last">;
  node: NodeView;
  formKey: string;
  /** Key of what was wrong with the form, if anything. */
  error: string | null;
}

/** One node of the story: what the last choice led to, what happens now, what you may do. */
export function ScenarioNode({ view, node, formKey, error }: ScenarioNodeProps) {
  const { t, lang } = usePage();
  const only = node.choices.length === 1 ? node.choices[0] : undefined;
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
      {view.last ? (
        <section className="consequence" aria-labelledby="consequence">
          <h2 id="consequence">{t("assessment:scenario.consequence")}</h2>
          <Paragraphs text={view.last.consequence[lang]} />
          {view.last.feedback ? (
            <p className="consequence-why">
              <strong>{t("assessment:scenario.why")}</strong> {view.last.feedback[lang]}
            </p>
          ) : null}
        </section>
      ) : null}
      <section className={`story story-${node.kind}`} aria-labelledby="story">
        <p className="story-kind">{t(`assessment:scenario.kinds.${node.kind}`)}</p>
        <h2 id="story">{node.title[lang]}</h2>
        {node.paragraphs.map((paragraph) => (
          <Paragraphs key={paragraph.pl} text={paragraph[lang]} />
        ))}
      </section>
      <form method="post" action={`/${lang}/runs/${view.id}`} className="stack">
        <input type="hidden" name="step" value={view.nextStep} />
        <input type="hidden" name="formKey" value={formKey} />
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
                    <input
                      id={`choice-${choice.id}`}
                      type="radio"
                      name="choice"
                      value={choice.id}
                    />
                    <span>{choice.text[lang]}</span>
                  </label>
                ))}
              </div>
            </fieldset>
            <SubmitButton>{t("assessment:scenario.decide")}</SubmitButton>
          </>
        )}
      </form>
    </>
  );
}
