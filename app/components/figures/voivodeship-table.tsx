import { Table } from "#app/components/table.tsx";
import { usePage } from "#app/components/texts.tsx";
import type {
  CoverageView,
  VoivodeshipFigures,
} from "#app/modules/indicators/view-coverage.server.ts";
import { kindOf, VOIVODESHIP_COLUMNS } from "./columns.ts";
import { FigureCell } from "./figure-cell.tsx";
import type { TableOf } from "./table-of.ts";

/** The voivodeships with the national row; the text twin of the tile map. */
export function VoivodeshipTable(props: TableOf & Pick<CoverageView, "rows" | "total">) {
  const { t, lang } = usePage();
  const { rows, total, edition, courseTitle, query } = props;
  return (
    <Table
      caption={t("figures:coverage.caption", { course: courseTitle, edition })}
      note={t("figures:notes.table")}
    >
      <thead>
        <tr>
          <th scope="col">{t("figures:columns.voivodeship")}</th>
          <NumberHeads edition={edition} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.teryt}>
            <th scope="row">
              <a href={`/${lang}/coverage/${row.teryt}${query}`}>
                {t(`figures:voivodeships.${row.teryt}`)}
              </a>
            </th>
            <NumberCells row={row} />
          </tr>
        ))}
      </tbody>
      {total ? (
        <tfoot>
          <tr>
            <th scope="row">{t("figures:poland")}</th>
            <NumberCells row={total} />
          </tr>
        </tfoot>
      ) : null}
    </Table>
  );
}

function NumberHeads({ edition }: { edition: number }) {
  const { t } = usePage();
  return (
    <>
      {VOIVODESHIP_COLUMNS.map((name) => (
        <th scope="col" className="num" key={name}>
          {t(`figures:columns.${name}`, { edition })}
        </th>
      ))}
    </>
  );
}

function NumberCells({ row }: { row: VoivodeshipFigures }) {
  return (
    <>
      {VOIVODESHIP_COLUMNS.map((name) => (
        <FigureCell key={name} value={row[name]} kind={kindOf(name)} />
      ))}
    </>
  );
}
