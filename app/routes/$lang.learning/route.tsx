import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { usePage } from "#app/components/texts.tsx";
import { requireUser } from "#app/http/guards.server.ts";
import { route } from "#app/http/route.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { listMyCourses } from "#app/modules/learning/list-my-courses.server.ts";

export const loader = route(async (page) => {
  const user = await requireUser(page);
  const courses = await listMyCourses(page.verb);
  return {
    title: page.t("learning:mine.title"),
    givenName: user.givenName,
    courses: courses.map(({ course, enrolment, ...rest }) => ({
      slug: course.slug,
      name: course.title[page.lang],
      edition: enrolment.edition,
      dueOn: enrolment.dueOn,
      ...rest,
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

const STATUS = {
  completed: "status-ok",
  overdue: "status-bad",
  in_progress: "status-active",
  not_started: "status-neutral",
} as const;

/** What the person is learning, and the way back to where they left. */
export default function MyLearning() {
  const { givenName, courses } = useLoaderData<typeof loader>();
  const { t, lang } = usePage();
  return (
    <main id="main" className="page">
      <h1>{t("learning:mine.hello", { name: givenName })}</h1>
      {courses.length === 0 ? (
        <>
          <p className="lead">{t("learning:mine.none")}</p>
          <a className="button" href={`/${lang}/courses`}>
            {t("learning:mine.choose")}
          </a>
        </>
      ) : (
        <ul className="list-plain course-list">
          {courses.map((course) => (
            <li key={`${course.slug} ${course.edition}`} className="course-card">
              <h2>
                <a href={`/${lang}/courses/${course.slug}`}>{course.name}</a>
              </h2>
              <p className="cluster">
                <span>{t("learning:mine.edition", { year: course.edition })}</span>
                <span className={`status ${STATUS[course.state]}`}>
                  {t(`learning:enrolment_state.${course.state}`)}
                </span>
              </p>
              {course.completedOn ? (
                <p>
                  {t("learning:course.completed_on", { day: formatDay(lang, course.completedOn) })}
                </p>
              ) : (
                <>
                  <p>
                    {t("learning:mine.lessons", { count: course.lessonsRead, of: course.lessons })}{" "}
                    {t("learning:course.due_on", { day: formatDay(lang, course.dueOn) })}
                  </p>
                  <a className="button" href={`/${lang}/courses/${course.slug}`}>
                    {t("learning:course.go_on")}
                  </a>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
