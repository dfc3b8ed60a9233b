import { usePage } from "#app/components/texts.tsx";
import type { Count, Coverage } from "#app/modules/indicators/rules.ts";
import { cellTeller, isWord } from "./cells.ts";

interface FigureCellProps {
  value: Count | Coverage | null;
  kind?: "people" | "coverage";
}

/** A number in a table, or the word that stands in its place. */
export function FigureCell({ value, kind = "people" }: FigureCellProps) {
  const { t, lang } = usePage();
  return (
    <td className={isWord(value) ? "num no-value" : "num"}>
      {cellTeller(t, lang, "grouped")(value, kind)}
    </td>
  );
}
