import { cellTeller } from "#app/components/figures/cells.ts";
import { INSTITUTION_COLUMNS, kindOf } from "#app/components/figures/columns.ts";
import { csvResponse } from "#app/http/csv.server.ts";
import { fileRoute } from "#app/http/file-route.server.ts";
import { requireRole } from "#app/http/guards.server.ts";
import { readFiguresQuery } from "#app/modules/indicators/schemas.ts";
import { viewVoivodeship } from "#app/modules/indicators/view-voivodeship.server.ts";

/** The institutions of a voivodeship as a file: the same cells and filter as on the page. */
export const loader = fileRoute(async (page) => {
  await requireRole(page, "ministry_analyst", "administrator", "voivodeship_team");
  const { t, lang, params, readVerb } = page;
  const teryt = params.teryt ?? "";
  const query = readFiguresQuery(page.url.searchParams);
  const { of, rows, total } = await viewVoivodeship(readVerb, { ...query, teryt });
  const tell = cellTeller(t, lang, "plain");
  const columns = ["institution", "town", "kind", ...INSTITUTION_COLUMNS];
  const named = rows.map((row) => ({
    ...row,
    name: row.closed ? `${row.name} (${t("figures:voivodeship.closed")})` : row.name,
    kind: t(`institutions:kinds.${row.kind}`),
  }));
  const sum = { name: t("figures:columns.total"), town: "", kind: "" };
  return csvResponse(lang, `${t("figures:voivodeship.file", { teryt })}-${of.today}`, [
    columns.map((name) => t(`figures:columns.${name}`, { edition: of.edition })),
    ...[...named, ...(total ? [{ ...total, ...sum }] : [])].map((row) => [
      row.name,
      row.town,
      row.kind,
      ...INSTITUTION_COLUMNS.map((name) => tell(row[name], kindOf(name))),
    ]),
  ]);
});
