import { FigureCell } from "#app/components/figures/figure-cell.tsx";
import { Table } from "#app/components/table.tsx";
import { usePage } from "#app/components/texts.tsx";
import type { InstitutionKind } from "#drizzle/schema/institutions.ts";

interface Row {
  id: string;
  name: string;
  kind: InstitutionKind;
  town: string;
  teryt: string;
  regon: string | null;
  closed: boolean;
  headcount: number | null;
}

/** Institutions as administrators see them, each with the way to its roles. */
export function InstitutionList({ rows }: { rows: readonly Row[] }) {
  const { t, lang } = usePage();
  if (rows.length === 0) return <p role="status">{t("admin:institutions.none")}</p>;
  const columns = ["name", "kind", "town", "teryt", "regon"];
  return (
    <Table caption={t("admin:institutions.caption")}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {t(`admin:institutions.${column}`)}
            </th>
          ))}
          <th scope="col" className="num">
            {t("admin:institutions.headcount")}
          </th>
          <th scope="col">{t("admin:institutions.roles")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.name}
              {row.closed ? ` (${t("admin:institutions.closed")})` : null}
            </th>
            <td>{t(`institutions:kinds.${row.kind}`)}</td>
            <td>{row.town}</td>
            <td>{t(`figures:voivodeships.${row.teryt}`)}</td>
            <td>{row.regon}</td>
            <FigureCell value={row.headcount} />
            <td>
              {row.closed ? null : (
                <a href={`/${lang}/admin/people?institution=${row.id}`}>
                  {t("admin:institutions.roles_link")}
                  <span className="visually-hidden">: {row.name}</span>
                </a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
