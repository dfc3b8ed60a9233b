import type { CompiledCourse } from "#app/catalog/types.ts";
import { usePage } from "#app/components/texts.tsx";
import type { StepStanding } from "#app/modules/learning/rules.ts";
import type { CourseView } from "#app/modules/learning/view-course.server.ts";
import { stepHref } from "./step-links.ts";

interface CoursePathProps {
  course: CompiledCourse;
  mine: CourseView["mine"];
}

/** The way through a course: its modules with their lessons, the scenario, the final test. */
export function CoursePath({ course, mine }: CoursePathProps) {
  const { t, lang, catalog } = usePage();
  return (
    <ol className="course-path">
      {course.steps.map((step) => {
        if (step.kind === "scenario") {
          const scenario = catalog.findScenario(step.scenario);
          const standing = mine?.steps.find(
            (candidate) => candidate.kind === "scenario" && candidate.scenario === step.scenario,
          );
          return (
            <li key={step.scenario} className="course-part">
              <h3>{scenario?.title[lang]}</h3>
              <p>{scenario?.summary[lang]}</p>
              <ul className="course-steps">
                <StepRow course={course} step={standing} label={t("learning:course.play")} />
              </ul>
            </li>
          );
        }
        const module = catalog.courseModules(course).find(({ key }) => key === step.module);
        if (!module) return null;
        const standingOf = (kind: string, lesson?: string) =>
          mine?.steps.find(
            (candidate) =>
              candidate.kind === kind &&
              "module" in candidate &&
              candidate.module === module.id &&
              (candidate.kind !== "lesson" || candidate.lesson === lesson),
          );
        return (
          <li key={module.key} className="course-part">
            <h3>{module.title[lang]}</h3>
            <p>{module.summary[lang]}</p>
            <ul className="course-steps">
              {module.lessons.map((lesson) => (
                <StepRow
                  key={lesson.id}
                  course={course}
                  step={standingOf("lesson", lesson.id)}
                  label={lesson.title[lang]}
                  minutes={lesson.minutes}
                />
              ))}
              <StepRow
                course={course}
                step={standingOf("check")}
                label={t("learning:course.check", { count: module.check.length })}
              />
            </ul>
          </li>
        );
      })}
      <li className="course-part">
        <h3>{t("learning:course.final_test")}</h3>
        <p>
          {t("learning:course.final_test_about", {
            questions: course.finalTest.blueprint.reduce((sum, row) => sum + row.count, 0),
            pass: Math.round(course.finalTest.passMark * 100),
          })}{" "}
          {t("learning:course.final_test_attempts", { count: course.finalTest.attempts })}
        </p>
        {mine?.finalTestOpen && !mine.completedOn ? (
          <a className="button" href={`/${lang}/courses/${course.slug}/test`}>
            {t("learning:course.to_final_test")}
          </a>
        ) : null}
      </li>
    </ol>
  );
}

interface StepRowProps {
  course: CompiledCourse;
  /** Undefined for somebody who is not enrolled: the row is then no link. */
  step: StepStanding | undefined;
  label: string;
  minutes?: number;
}

function StepRow({ course, step, label, minutes }: StepRowProps) {
  const { t, lang } = usePage();
  const state = step?.state ?? "not_started";
  const credited = step !== undefined && "credited" in step && step.credited;
  return (
    <li className={`course-step course-step-${state}`}>
      <span className="course-step-name">
        {step ? <a href={stepHref(lang, course.slug, step)}>{label}</a> : label}
      </span>
      {minutes ? (
        <span className="course-step-time">{t("learning:minutes", { count: minutes })}</span>
      ) : null}
      {step ? (
        <span className={`status ${STATUS[state]}`}>
          {t(credited ? "learning:year.state_credited" : `learning:state.${state}`)}
        </span>
      ) : null}
    </li>
  );
}

const STATUS = {
  not_started: "status-neutral",
  in_progress: "status-active",
  completed: "status-ok",
} as const;
