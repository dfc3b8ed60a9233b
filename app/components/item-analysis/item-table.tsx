import { Status } from "#app/components/status.tsx";
import { Table } from "#app/components/table.tsx";
import { usePage } from "#app/components/texts.tsx";
import { formatNumber, formatPercent } from "#app/i18n/format.ts";
import type { AnalysedItem } from "#app/modules/assessment/item-analysis/analyse-items.server.ts";

interface ItemTableProps {
  items: readonly AnalysedItem[];
  /** Address of one item's own figures. */
  hrefOf(id: string): string;
}

/** Items with what tells whether they work. */
export function ItemTable({ items, hrefOf }: ItemTableProps) {
  const { t, lang } = usePage();
  const heads = ["score", "discrimination", "seconds", "people"];
  return (
    <Table caption={t("content:items.caption")} note={t("content:items.note")}>
      <thead>
        <tr>
          <th scope="col">{t("content:items.question")}</th>
          <th scope="col">{t("content:items.look")}</th>
          {heads.map((head) => (
            <th scope="col" className="num" key={head}>
              {t(`content:items.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, item, counts, flags }) => (
          <tr key={id}>
            <th scope="row">
              <a href={hrefOf(id)}>{item?.question[lang] ?? id}</a>
              <span className="row-note">{item ? id : t("content:items.gone")}</span>
            </th>
            <td>
              {flags.map((flag) => (
                <Status key={flag} kind="warn">
                  {t(`content:items.flags.${flag}`)}
                </Status>
              ))}
            </td>
            <td className="num">{formatPercent(lang, counts.score)}</td>
            <td className="num">{told(counts.discrimination)}</td>
            <td className="num">{formatNumber(lang, Math.round(counts.seconds))}</td>
            <td className="num">{formatNumber(lang, counts.people)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );

  function told(discrimination: number | null): string {
    if (discrimination === null) return t("content:items.unknown");
    return formatNumber(lang, discrimination);
  }
}
