import { usePage } from "#app/components/texts.tsx";
import type { RunView } from "#app/modules/assessment/view-run.server.ts";
import { DebriefPaths } from "./debrief-paths.tsx";
import { LastStepTold } from "./last-step.tsx";
import { Paragraphs } from "./paragraphs.tsx";

/** After the end: how it ended, what the person went through, both paths, the law, the others. */
export function Debrief({ view }: { view: RunView }) {
  const { t, lang } = usePage();
  const { ending, debrief } = view;
  const course = `/${lang}/courses/${view.course.slug}`;
  if (!ending || !debrief) {
    return (
      <>
        <p className="lead">{t("assessment:scenario.skipped")}</p>
        <a className="button" href={course}>
          {t("learning:course.go_on")}
        </a>
      </>
    );
  }
  return (
    <>
      {view.last ? <LastStepTold last={view.last} /> : null}
      <section className={`ending ending-${ending.quality}`} aria-labelledby="ending">
        <p className="story-kind">{t(`assessment:scenario.endings.${ending.quality}`)}</p>
        <h2 id="ending">{ending.title[lang]}</h2>
        <Paragraphs text={ending.body[lang]} />
        <p className="note note-remember">{ending.lesson[lang]}</p>
      </section>
      <p className="cluster">
        <a className="button" href={course}>
          {t("learning:course.go_on")}
        </a>
        <a className="button button-secondary" href={`${course}/scenario/${view.scenario.id}`}>
          {t("assessment:scenario.again")}
        </a>
      </p>
      {debrief.person.length > 0 ? (
        <section className="person" aria-labelledby="person">
          <h2 id="person">{t("assessment:scenario.person")}</h2>
          <ol>
            {debrief.person.map((text) => (
              <li key={text.pl}>{text[lang]}</li>
            ))}
          </ol>
        </section>
      ) : null}
      <section aria-labelledby="paths">
        <h2 id="paths">{t("assessment:scenario.paths")}</h2>
        {debrief.samePath ? (
          <p className="notice notice-success">{t("assessment:scenario.same_path")}</p>
        ) : (
          <p>{t("assessment:scenario.recommended_note")}</p>
        )}
        <p>{t("assessment:scenario.replay_note")}</p>
        <DebriefPaths runId={view.id} rows={debrief.rows} />
      </section>
    </>
  );
}
