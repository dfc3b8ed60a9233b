import { usePage } from "#app/components/texts.tsx";
import type { PathStep, RunView } from "#app/modules/assessment/view-run.server.ts";
import { Grounds } from "./grounds.tsx";
import { Paragraphs } from "./paragraphs.tsx";

/** After the end: how the story ended, your path beside the recommended one, and the law behind it. */
export function Debrief({ view }: { view: RunView }) {
  const { t, lang } = usePage();
  const course = `/${lang}/courses/${view.course.slug}`;
  if (view.skipped || !view.ending) {
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
      {view.last ? (
        <section className="consequence" aria-labelledby="consequence">
          <h2 id="consequence">{t("assessment:scenario.consequence")}</h2>
          <Paragraphs text={view.last.consequence[lang]} />
        </section>
      ) : null}
      <section className={`ending ending-${view.ending.quality}`} aria-labelledby="ending">
        <p className="story-kind">{t(`assessment:scenario.endings.${view.ending.quality}`)}</p>
        <h2 id="ending">{view.ending.title[lang]}</h2>
        <Paragraphs text={view.ending.body[lang]} />
        <p className="note note-remember">{view.ending.lesson[lang]}</p>
      </section>
      <p className="cluster">
        <a className="button" href={course}>
          {t("learning:course.go_on")}
        </a>
        <a className="button button-secondary" href={`${course}/scenario/${view.scenario.id}`}>
          {t("assessment:scenario.again")}
        </a>
      </p>
      <section aria-labelledby="path">
        <h2 id="path">{t("assessment:scenario.your_path")}</h2>
        <Path steps={view.path} withFeedback />
      </section>
      {isSamePath(view.path, view.recommended) ? (
        <p className="notice notice-success">{t("assessment:scenario.same_path")}</p>
      ) : (
        <section aria-labelledby="recommended">
          <h2 id="recommended">{t("assessment:scenario.recommended_path")}</h2>
          <p>{t("assessment:scenario.recommended_note")}</p>
          <Path steps={view.recommended} withFeedback={false} />
        </section>
      )}
    </>
  );
}

const isSamePath = (taken: PathStep[], recommended: PathStep[]) =>
  taken.map(nameOf).join() === recommended.map(nameOf).join();

const nameOf = ({ node, choice }: PathStep) => `${node.id}.${choice.id}`;

function Path({ steps, withFeedback }: { steps: PathStep[]; withFeedback: boolean }) {
  const { t, lang } = usePage();
  return (
    <ol className="path">
      {steps.map((step) => (
        <li key={nameOf(step)}>
          <h3>{step.node.title[lang]}</h3>
          <p>
            <strong>{step.choice.text[lang]}</strong>
          </p>
          {withFeedback && step.correct !== null ? (
            <p className={`status ${step.correct ? "status-ok" : "status-warn"}`}>
              {t(step.correct ? "assessment:scenario.good" : "assessment:scenario.better_way")}
            </p>
          ) : null}
          {withFeedback && step.feedback ? <p>{step.feedback[lang]}</p> : null}
          {withFeedback && step.node.critical !== "no" ? (
            <Grounds law={step.law} facts={step.facts} />
          ) : null}
        </li>
      ))}
    </ol>
  );
}
