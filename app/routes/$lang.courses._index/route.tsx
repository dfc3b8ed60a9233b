import type { MetaFunction } from "@remix-run/node";
import { usePage } from "#app/components/texts.tsx";
import { route } from "#app/http/route.server.ts";
import { formatNumber } from "#app/i18n/format.ts";

export const loader = route(({ t }) => ({ title: t("learning:catalogue.title") }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** The courses on offer. */
export default function Catalogue() {
  const { t, lang, catalog } = usePage();
  return (
    <main id="main" className="page">
      <h1>{t("learning:catalogue.title")}</h1>
      <p className="lead">{t("learning:catalogue.lead")}</p>
      <ul className="course-list list-plain">
        {catalog.courses.map((course) => (
          <li key={course.slug} className="course-card">
            <h2>
              <a href={`/${lang}/courses/${course.slug}`}>{course.title[lang]}</a>
            </h2>
            <p>{course.summary[lang]}</p>
            <p className="course-meta">
              {t("learning:hours", {
                count: course.hours,
                hours: formatNumber(lang, course.hours),
              })}{" "}
              · {t("learning:valid_months", { count: course.validityMonths })}
            </p>
          </li>
        ))}
      </ul>
    </main>
  );
}
