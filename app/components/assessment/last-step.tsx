import { usePage } from "#app/components/texts.tsx";
import type { LastStep } from "#app/modules/assessment/view-run.server.ts";
import { Paragraphs } from "./paragraphs.tsx";

/** What the last choice led to, or what a question brought to light. */
export function LastStepTold({ last }: { last: LastStep }) {
  const { t, lang } = usePage();
  if (last.kind === "ask") {
    return (
      <section className="consequence" aria-labelledby="consequence">
        <h2 id="consequence">{t("assessment:scenario.you_asked")}</h2>
        <p className="asked">{last.question[lang]}</p>
        <Paragraphs text={last.answer[lang]} />
      </section>
    );
  }
  return (
    <section className="consequence" aria-labelledby="consequence">
      <h2 id="consequence">{t("assessment:scenario.consequence")}</h2>
      <Paragraphs text={last.consequence[lang]} />
      {last.feedback ? (
        <p className="consequence-why">
          <strong>{t("assessment:scenario.why")}</strong> {last.feedback[lang]}
        </p>
      ) : null}
    </section>
  );
}
