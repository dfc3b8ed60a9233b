import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePage } from "#app/components/texts.tsx";
import type { DebriefRow, PathStep } from "#app/modules/assessment/debrief.ts";
import { ChoiceShares } from "./choice-shares.tsx";
import { Grounds } from "./grounds.tsx";

interface DebriefPathsProps {
  runId: string;
  rows: DebriefRow[];
}

/** Both paths, decision by decision: yours beside the recommended one, with a way to decide anew. */
export function DebriefPaths({ runId, rows }: DebriefPathsProps) {
  return (
    <ol className="path paths">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a path may come by a node twice
        <li key={index} className={row.parts ? "path-parts" : undefined}>
          <Row runId={runId} row={row} />
        </li>
      ))}
    </ol>
  );
}

function Row({ runId, row }: { runId: string; row: DebriefRow }) {
  const { t, lang } = usePage();
  const { node, taken, recommended, same, parts, others } = row;
  return (
    <>
      <h3>{node.title[lang]}</h3>
      <p className="cluster">
        {node.critical === "no" ? null : (
          <span className="meta">{t(`assessment:scenario.critical.${node.critical}`)}</span>
        )}
        {parts ? (
          <span className="status status-warn">{t("assessment:scenario.parts")}</span>
        ) : null}
      </p>
      <div className="path-sides">
        <div>
          <h4>{t(`assessment:scenario.${same ? "both" : "you"}`)}</h4>
          {taken ? <Step step={taken} judged /> : <p>{t("assessment:scenario.not_yours")}</p>}
        </div>
        {same ? null : (
          <div>
            <h4>{t("assessment:scenario.recommended")}</h4>
            {recommended ? (
              <Step step={recommended} judged={false} />
            ) : (
              <p>{t("assessment:scenario.not_recommended")}</p>
            )}
          </div>
        )}
      </div>
      {node.critical !== "no" && taken ? (
        <Grounds law={taken.law} facts={taken.facts} level={4} />
      ) : null}
      {others === undefined ? null : (
        <ChoiceShares shares={others} chosen={taken?.choice.id} title={node.title} />
      )}
      {taken ? (
        <form method="post" action={`/${lang}/runs/${runId}`}>
          <input type="hidden" name="replay" value={taken.step - taken.asked.length} />
          <SubmitButton look="quiet">
            {t("assessment:scenario.replay")}
            <span className="visually-hidden">: {node.title[lang]}</span>
          </SubmitButton>
        </form>
      ) : null}
    </>
  );
}

function Step({ step, judged }: { step: PathStep; judged: boolean }) {
  const { t, lang } = usePage();
  return (
    <>
      {step.asked.length > 0 ? (
        <ul className="path-asked">
          {step.asked.map((text) => (
            <li key={text.pl}>
              {t("assessment:scenario.asked")} {text[lang]}
            </li>
          ))}
        </ul>
      ) : null}
      <p className="path-choice">{step.choice.text[lang]}</p>
      {judged && step.correct !== null ? (
        <p>
          <span className={`status ${step.correct ? "status-ok" : "status-warn"}`}>
            {t(step.correct ? "assessment:scenario.good" : "assessment:scenario.better_way")}
          </span>
        </p>
      ) : null}
      {judged && step.feedback ? <p className="path-why">{step.feedback[lang]}</p> : null}
    </>
  );
}
