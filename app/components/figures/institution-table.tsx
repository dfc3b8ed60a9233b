import { Table } from "#app/components/table.tsx";
import { usePage } from "#app/components/texts.tsx";
import type { VoivodeshipView } from "#app/modules/indicators/view-voivodeship.server.ts";
import { INSTITUTION_COLUMNS, kindOf } from "./columns.ts";
import { FigureCell } from "./figure-cell.tsx";
import type { TableOf } from "./table-of.ts";

/** Institutions of a voivodeship; the sum stands below only when all of them are meant. */
export function InstitutionTable(props: TableOf & Pick<VoivodeshipView, "rows" | "total">) {
  const { t } = usePage();
  const { rows, total, edition, courseTitle } = props;
  return (
    <Table
      caption={t("figures:voivodeship.caption", { course: courseTitle, edition })}
      note={t("figures:notes.table")}
    >
      <thead>
        <tr>
          <th scope="col">{t("figures:columns.institution")}</th>
          {INSTITUTION_COLUMNS.map((name) => (
            <th scope="col" className="num" key={name}>
              {t(`figures:columns.${name}`, { edition })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.name}
              {row.closed ? ` (${t("figures:voivodeship.closed")})` : null}
              <span className="row-note">{row.town}</span>
            </th>
            <NumberCells row={row} />
          </tr>
        ))}
      </tbody>
      {total ? (
        <tfoot>
          <tr>
            <th scope="row">{t("figures:columns.total")}</th>
            <NumberCells row={total} />
          </tr>
        </tfoot>
      ) : null}
    </Table>
  );
}

type Numbers = Pick<VoivodeshipView["rows"][number], (typeof INSTITUTION_COLUMNS)[number]>;

function NumberCells({ row }: { row: Numbers }) {
  return (
    <>
      {INSTITUTION_COLUMNS.map((name) => (
        <FigureCell key={name} value={row[name]} kind={kindOf(name)} />
      ))}
    </>
  );
}
