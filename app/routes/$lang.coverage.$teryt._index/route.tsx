import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { InstitutionFilter } from "#app/components/figures/institution-filter.tsx";
import { InstitutionTable } from "#app/components/figures/institution-table.tsx";
import { Pagination } from "#app/components/figures/pagination.tsx";
import { ReadingNotes } from "#app/components/figures/reading-notes.tsx";
import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { requireRole } from "#app/http/guards.server.ts";
import { route } from "#app/http/route.server.ts";
import { keptQuery, pageOf, readFiguresQuery } from "#app/modules/indicators/schemas.ts";
import {
  INSTITUTIONS_PER_PAGE,
  viewVoivodeship,
} from "#app/modules/indicators/view-voivodeship.server.ts";

export const loader = route(async (page) => {
  await requireRole(page, "ministry_analyst", "administrator", "voivodeship_team");
  const query = readFiguresQuery(page.url.searchParams);
  const teryt = page.params.teryt ?? "";
  const { of, rows, total } = await viewVoivodeship(page.readVerb, { ...query, teryt });
  const name = page.t(`figures:voivodeships.${teryt}`);
  return {
    title: page.t("figures:voivodeship.title", { name }),
    teryt,
    of,
    total,
    query,
    found: rows.length,
    shown: pageOf(rows, query.page, INSTITUTIONS_PER_PAGE),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** The institutions of one voivodeship: aggregates only. */
export default function VoivodeshipCoverage() {
  const { title, teryt, of, total, query, found, shown } = useLoaderData<typeof loader>();
  const { t, lang, catalog } = usePage();
  const kept = keptQuery(query);
  const search = new URLSearchParams(kept).toString();
  return (
    <main id="main" className="page">
      <p className="trail">
        <a href={`/${lang}/coverage${kept.course ? `?course=${kept.course}` : ""}`}>
          {t("figures:voivodeship.all")}
        </a>
      </p>
      <PageHeading title={title} />
      <InstitutionFilter query={query} course={of.course} />
      <p role="status">
        {found === 0
          ? t("figures:voivodeship.none")
          : t("figures:voivodeship.found", { count: found })}
        {total ? null : ` ${t("figures:voivodeship.no_total")}`}
      </p>
      {found > 0 ? (
        <>
          <InstitutionTable
            rows={shown.rows}
            total={total}
            courseTitle={catalog.findCourse(of.course)?.title[lang] ?? ""}
            edition={of.edition}
            query=""
          />
          <Pagination number={shown.number} of={shown.of} query={kept} />
          <p>
            <a
              className="button button-secondary"
              href={`/${lang}/coverage/${teryt}.csv${search ? `?${search}` : ""}`}
            >
              {t("figures:csv")}
            </a>
          </p>
        </>
      ) : null}
      <ReadingNotes today={of.today} />
    </main>
  );
}
