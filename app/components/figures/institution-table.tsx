import { Table } from "#app/components/table.tsx";
import { usePage } from "#app/components/texts.tsx";
import type { VoivodeshipView } from "#app/modules/indicators/view-voivodeship.server.ts";
import { FigureCell } from "./figure-cell.tsx";
import type { TableOf } from "./table-of.ts";

/** Institutions of a voivodeship; the sum stands below only when all of them are meant. */
export function InstitutionTable(props: TableOf & Pick<VoivodeshipView, "rows" | "total">) {
  const { t } = usePage();
  const { rows, total, edition, courseTitle } = props;
  const heads = ["headcount", "certified", "coverage", "completed"];
  return (
    <Table caption={t("figures:voivodeship.caption", { course: courseTitle, edition })}>
      <thead>
        <tr>
          <th scope="col">{t("figures:columns.institution")}</th>
          <th scope="col">{t("figures:columns.town")}</th>
          {heads.map((name) => (
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
            </th>
            <td>{row.town}</td>
            <FigureCell value={row.headcount} />
            <FigureCell value={row.certified} />
            <FigureCell value={row.coverage} kind="coverage" />
            <FigureCell value={row.completed} />
          </tr>
        ))}
      </tbody>
      {total ? (
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t("figures:columns.total")}
            </th>
            <FigureCell value={total.headcount} />
            <FigureCell value={total.certified} />
            <FigureCell value={total.coverage} kind="coverage" />
            <FigureCell value={total.completed} />
          </tr>
        </tfoot>
      ) : null}
    </Table>
  );
}
