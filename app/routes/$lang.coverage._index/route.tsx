import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cellTeller } from "#app/components/figures/cells.ts";
import { CourseFilter } from "#app/components/figures/course-filter.tsx";
import { ReadingNotes } from "#app/components/figures/reading-notes.tsx";
import { TileMap } from "#app/components/figures/tile-map.tsx";
import { VoivodeshipTable } from "#app/components/figures/voivodeship-table.tsx";
import { KeyFigures } from "#app/components/key-figures.tsx";
import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { requireRole } from "#app/http/guards.server.ts";
import { route } from "#app/http/route.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { keptQuery, readFiguresQuery } from "#app/modules/indicators/schemas.ts";
import { viewCoverage } from "#app/modules/indicators/view-coverage.server.ts";

export const loader = route(async (page) => {
  await requireRole(page, "ministry_analyst", "administrator", "voivodeship_team");
  const query = readFiguresQuery(page.url.searchParams);
  const { of, rows, total, gain } = await viewCoverage(page.readVerb, query);
  const kept = new URLSearchParams(keptQuery({ ...query, name: "", kind: null })).toString();
  return {
    title: page.t("figures:coverage.title"),
    of,
    rows,
    total,
    gain,
    query: kept ? `?${kept}` : "",
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** Coverage of the country, voivodeship by voivodeship: aggregates only. */
export default function Coverage() {
  const { title, of, rows, total, gain, query } = useLoaderData<typeof loader>();
  const { t, lang, catalog } = usePage();
  const courseTitle = catalog.findCourse(of.course)?.title[lang] ?? "";
  const tell = cellTeller(t, lang, "grouped");
  return (
    <main id="main" className="page">
      <PageHeading title={title} lead={t("figures:coverage.lead")} />
      <CourseFilter chosen={of.course} />
      {total ? (
        <KeyFigures
          figures={[
            {
              label: t("figures:coverage.key.certified"),
              value: tell(total.certified, "people"),
            },
            {
              label: t("figures:coverage.key.coverage"),
              value: tell(total.coverage, "coverage"),
            },
            {
              label: t("figures:coverage.key.declared", { of: tell(total.institutions, "people") }),
              value: tell(total.declared, "people"),
            },
          ]}
        />
      ) : null}
      {gain ? (
        <p>
          {t("figures:coverage.gain", {
            count: gain.pairs,
            points: formatNumber(lang, gain.points),
            edition: of.edition,
          })}
        </p>
      ) : null}
      {total ? <TileMap rows={rows} /> : null}
      <VoivodeshipTable
        rows={rows}
        total={total}
        courseTitle={courseTitle}
        edition={of.edition}
        query={query}
      />
      <p>
        <a className="button button-secondary" href={`/${lang}/coverage.csv${query}`}>
          {t("figures:csv")}
        </a>
      </p>
      <ReadingNotes today={of.today} />
    </main>
  );
}
