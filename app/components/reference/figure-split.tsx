import { formatFact } from "#app/catalog/format-fact.ts";
import type { Fact } from "#app/catalog/schemas/fact.ts";
import { Table } from "#app/components/table.tsx";
import { usePage } from "#app/components/texts.tsx";

interface FigureSplitProps {
  /** The figure that was split. */
  whole: Fact;
  /** Its parts by one feature, for example sex. */
  parts: readonly Fact[];
}

/** The parts of one figure: a table whose rows carry their own bars, so chart and table are one. */
export function FigureSplit({ whole, parts }: FigureSplitProps) {
  const { t, lang } = usePage();
  const most = Math.max(...parts.map(({ value }) => value), 1);
  const [only] = parts;
  if (only && parts.length === 1) {
    return (
      <p id={only.id}>
        {t("reference:statistics.among", { label: only.label[lang] })}{" "}
        <strong>{formatFact(only, lang)}</strong>
      </p>
    );
  }
  const partial = parts.some((part) => part.partial);
  return (
    <Table
      caption={t(`reference:statistics.split.${parts[0]?.split ?? "other"}`, {
        whole: whole.label[lang],
      })}
      note={partial ? t("reference:statistics.partial") : undefined}
    >
      <thead>
        <tr>
          <th scope="col">{t("reference:statistics.part")}</th>
          <th scope="col" className="num">
            {t("reference:statistics.value")}
          </th>
          <th scope="col" className="bar-cell">
            <span className="visually-hidden">{t("reference:statistics.bar")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.id} id={part.id}>
            <th scope="row">{part.label[lang]}</th>
            <td className="num">{formatFact(part, lang)}</td>
            <td className="bar-cell">
              <svg width="100%" height="14" aria-hidden="true" focusable="false">
                <rect
                  className="chart-bar"
                  width={`${(100 * part.value) / most}%`}
                  height="14"
                  rx="2"
                />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
