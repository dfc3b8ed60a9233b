import type { ReactNode } from "react";
import { stepHref } from "#app/components/learning/step-links.ts";
import { Status } from "#app/components/status.tsx";
import { usePage } from "#app/components/texts.tsx";
import type { CourseView } from "#app/modules/learning/view-course.server.ts";
import { ChangedLessons, WhyChanged } from "./changed-lessons.tsx";

interface YearPlanProps {
  course: string;
  mine: NonNullable<CourseView["mine"]>;
}

/**
 * What a person who renews does this year, and why: the modules that the diagnostic missed and
 * what has changed. Before the diagnostic, what has changed. Somebody who learns for the first
 * time sees nothing of it.
 */
export function YearPlan({ course, mine }: YearPlanProps) {
  const { t } = usePage();
  const { cycle, completedOn } = mine;
  if (!cycle.renews || completedOn) return null;
  if (cycle.offers.diagnostic === "done") return <ForYou course={course} mine={mine} />;
  if (cycle.changed.length === 0) return null;
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">{t("learning:year.changed_title", { edition: cycle.renews.edition })}</h2>
      <ChangedLessons course={course} changed={cycle.changed} />
    </section>
  );
}

function ForYou({ course: slug, mine }: YearPlanProps) {
  const { t, lang, catalog } = usePage();
  const course = catalog.findCourse(slug);
  if (!course) return null;
  const { credited, changed } = mine.cycle;
  const modules = catalog.courseModules(course);
  const titleOf = (id: string) => modules.find((module) => module.id === id)?.title[lang] ?? id;
  const missed = modules.filter(({ id }) => !credited.includes(id));
  const anew = changed.filter(({ module }) => credited.includes(module));
  const scenarios = mine.steps.filter((step) => step.kind === "scenario");
  const stepsOf = (module: string) =>
    mine.steps.filter((step) => step.kind !== "scenario" && step.module === module);
  return (
    <section aria-labelledby="year">
      <h2 id="year">{t("learning:year.title")}</h2>
      {missed.length + anew.length === 0 ? <p>{t("learning:year.nothing")}</p> : null}
      <ol>
        {missed.map(({ id }) => {
          const steps = stepsOf(id);
          const next = steps.find(({ state }) => state !== "completed") ?? steps[0];
          return (
            <Line
              key={id}
              href={next && stepHref(lang, slug, next)}
              label={t("learning:year.module", { title: titleOf(id) })}
              why={t("learning:year.module_why")}
              done={steps.every(({ state }) => state === "completed")}
            />
          );
        })}
        {anew.map((one) => {
          const step = stepsOf(one.module).find(
            (candidate) => candidate.kind === "lesson" && candidate.lesson === one.lesson,
          );
          const title = catalog.findLesson(course, one.module, one.lesson)?.lesson.title[lang];
          return (
            <Line
              key={`${one.module}/${one.lesson}`}
              href={step && stepHref(lang, slug, step)}
              label={t("learning:year.lesson", { title: title ?? one.lesson })}
              why={<WhyChanged lesson={one} />}
              done={step?.state === "completed"}
            />
          );
        })}
        {scenarios.map((step) => (
          <Line
            key={step.scenario}
            href={stepHref(lang, slug, step)}
            label={t("learning:year.scenario", {
              title: catalog.findScenario(step.scenario)?.title[lang] ?? step.scenario,
            })}
            why={t("learning:year.scenario_why")}
            done={step.state === "completed"}
          />
        ))}
        <Line
          href={`/${lang}/courses/${slug}/test`}
          label={t("learning:year.final")}
          why={t("learning:year.final_why")}
          done={false}
        />
      </ol>
      {credited.length > 0 ? (
        <p>{t("learning:year.credited", { modules: credited.map(titleOf).join(", ") })}</p>
      ) : null}
      <p>
        <a href={`/${lang}/attempts/${mine.offeredAttempt}`}>{t("learning:year.result")}</a>
      </p>
    </section>
  );
}

interface LineProps {
  href: string | undefined;
  label: string;
  why: ReactNode;
  done: boolean | undefined;
}

function Line({ href, label, why, done }: LineProps) {
  const { t } = usePage();
  return (
    <li>
      {href ? <a href={href}>{label}</a> : label}, {why}
      {done ? (
        <>
          {" "}
          <Status kind="ok">{t("learning:year.done")}</Status>
        </>
      ) : null}
    </li>
  );
}
