import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PostButton } from "#app/components/forms/post-button.tsx";
import { CourseAction } from "#app/components/learning/course-action.tsx";
import { CoursePath } from "#app/components/learning/course-path.tsx";
import { Objectives } from "#app/components/learning/objectives.tsx";
import { YearPlan } from "#app/components/renewal/year-plan.tsx";
import { usePage } from "#app/components/texts.tsx";
import { requireUser } from "#app/http/guards.server.ts";
import { route } from "#app/http/route.server.ts";
import { formatDay, formatNumber, formatPercent } from "#app/i18n/format.ts";
import { enrol } from "#app/modules/enrolment/enrol.server.ts";
import { type CourseView, viewCourse } from "#app/modules/learning/view-course.server.ts";

export const loader = route(async ({ params, lang, verb }) => {
  const view = await viewCourse(verb, { course: params.course ?? "" });
  return {
    title: view.course.title[lang],
    slug: view.course.slug,
    mine: view.mine,
    signedIn: verb.actor.kind === "user",
  };
});

export const action = route(async (page) => {
  await requireUser(page);
  await enrol(page.verb, { course: page.params.course ?? "" });
  return redirect(`/${page.lang}/courses/${page.params.course}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

type Mine = NonNullable<CourseView["mine"]>;

/** A course: what you will be able to do, how long it takes, and the way through it. */
export default function CoursePage() {
  const { slug, mine, signedIn } = useLoaderData<typeof loader>();
  const { t, lang, catalog } = usePage();
  const course = catalog.findCourse(slug);
  if (!course) return null;
  const modules = catalog.courseModules(course);
  const objectives = [...new Set(modules.flatMap((module) => module.objectives))].sort();
  return (
    <main id="main" className="page course">
      <h1>{course.title[lang]}</h1>
      <p className="lead">{course.summary[lang]}</p>

      <section className="course-now">
        {mine ? (
          <>
            <p className="course-share">
              <label htmlFor="share">
                {t("learning:course.share", { share: formatPercent(lang, mine.share) })}
              </label>
              <progress id="share" className="progress" value={mine.share} max={1} />
            </p>
            {mine.completedOn ? (
              <p>{t("learning:course.completed_on", { day: formatDay(lang, mine.completedOn) })}</p>
            ) : (
              <p>{t("learning:course.due_on", { day: formatDay(lang, mine.enrolment.dueOn) })}</p>
            )}
            <CourseAction slug={slug} mine={mine as Mine} />
          </>
        ) : signedIn ? (
          <PostButton action={`/${lang}/courses/${slug}`}>{t("learning:course.enrol")}</PostButton>
        ) : (
          <a
            className="button"
            href={`/${lang}/login?next=${encodeURIComponent(`/${lang}/courses/${slug}`)}`}
          >
            {t("learning:course.sign_in")}
          </a>
        )}
      </section>

      {mine ? <YearPlan course={slug} mine={mine as Mine} /> : null}

      <section aria-labelledby="outcomes">
        <h2 id="outcomes">{t("learning:course.outcomes")}</h2>
        <ul>
          {modules.flatMap(({ outcomes: [first] }) =>
            first ? [<li key={first.pl}>{first[lang]}</li>] : [],
          )}
        </ul>
        <details>
          <summary>{t("learning:course.all_outcomes")}</summary>
          {modules.map((module) => (
            <div key={module.key}>
              <h3>{module.title[lang]}</h3>
              <ul>
                {module.outcomes.map((outcome) => (
                  <li key={outcome.pl}>{outcome[lang]}</li>
                ))}
              </ul>
            </div>
          ))}
        </details>
      </section>

      <section aria-labelledby="about">
        <h2 id="about">{t("learning:course.about")}</h2>
        <dl className="facts-list">
          <dt>{t("learning:course.audience")}</dt>
          <dd>{course.audience[lang]}</dd>
          <dt>{t("learning:course.length")}</dt>
          <dd>
            {t("learning:hours", { count: course.hours, hours: formatNumber(lang, course.hours) })}
          </dd>
          <dt>{t("learning:course.validity")}</dt>
          <dd>{t("learning:valid_months_end", { count: course.validityMonths })}</dd>
          <dt>{t("learning:course.organiser")}</dt>
          <dd>{course.organiser[lang]}</dd>
          {catalog.findCard(slug) ? (
            <>
              <dt>{t("learning:course.card")}</dt>
              <dd>
                <a href={`/${lang}/courses/${slug}/card.pdf`}>{t("learning:course.card_link")}</a>
              </dd>
            </>
          ) : null}
          <dt>{t("learning:course.nap", { edition: course.napEdition })}</dt>
          <dd>
            <Objectives napEdition={course.napEdition} ids={objectives} />
          </dd>
        </dl>
      </section>

      <section aria-labelledby="path">
        <h2 id="path">{t("learning:course.path")}</h2>
        <CoursePath course={course} mine={mine as Mine | null} />
      </section>
    </main>
  );
}
