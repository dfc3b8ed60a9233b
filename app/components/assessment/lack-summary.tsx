import { usePage } from "#app/components/texts.tsx";
import type { Lack } from "#app/modules/assessment/interactions/interaction.ts";
import { fieldId } from "./interactions/view.ts";
import { type OpenQuestion, scopeOf } from "./item-question.tsx";

interface LackSummaryProps {
  item: Pick<OpenQuestion, "id" | "open">;
  lacks: readonly Lack[];
}

/** What an answer lacks, part by part, each with a link to its input; nothing when it is whole. */
export function LackSummary({ item, lacks }: LackSummaryProps) {
  const { t, lang } = usePage();
  if (lacks.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1}>
      <h2>{t("assessment:item.error_title")}</h2>
      <ul>
        {lacks.map(({ field, code, part }) => (
          <li key={field}>
            <a href={`#${fieldId(scopeOf(item), field)}`}>
              {t(`assessment:item.lack.${item.open.type}.${code}`, {
                number: part?.number ?? 1,
                text: part?.text[lang] ?? "",
              })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
