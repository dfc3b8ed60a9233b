import { cellTeller } from "#app/components/figures/cells.ts";
import { kindOf, VOIVODESHIP_COLUMNS } from "#app/components/figures/columns.ts";
import { csvResponse } from "#app/http/csv.server.ts";
import { fileRoute } from "#app/http/file-route.server.ts";
import { requireRole } from "#app/http/guards.server.ts";
import { readFiguresQuery } from "#app/modules/indicators/schemas.ts";
import { viewCoverage } from "#app/modules/indicators/view-coverage.server.ts";

/** The table of voivodeships as a file: the same cells as on the page. */
export const loader = fileRoute(async (page) => {
  await requireRole(page, "ministry_analyst", "administrator", "voivodeship_team");
  const { t, lang, url, readVerb } = page;
  const { of, rows, total } = await viewCoverage(readVerb, readFiguresQuery(url.searchParams));
  const tell = cellTeller(t, lang, "plain");
  const all = [
    ...rows.map((row) => ({ name: t(`figures:voivodeships.${row.teryt}`), ...row })),
    ...(total ? [{ name: t("figures:poland"), teryt: "", ...total }] : []),
  ];
  return csvResponse(lang, `${t("figures:coverage.file")}-${of.today}`, [
    ["TERYT", ...["voivodeship", ...VOIVODESHIP_COLUMNS].map((name) => head(name))],
    ...all.map((row) => [
      row.teryt,
      row.name,
      ...VOIVODESHIP_COLUMNS.map((name) => tell(row[name], kindOf(name))),
    ]),
  ]);

  function head(name: string): string {
    return t(`figures:columns.${name}`, { edition: of.edition });
  }
});
