import type { Text } from "#app/catalog/schemas/shared.ts";
import { usePage } from "#app/components/texts.tsx";
import { formatMoment } from "#app/i18n/format.ts";

interface RunListProps {
  runs: {
    id: string;
    number: number;
    role: Text;
    ending: Text;
    /** ISO 8601. */
    endedAt: string;
    counts: boolean;
  }[];
}

/** Runs that have come to an ending, each with the way to its look back. */
export function RunList({ runs }: RunListProps) {
  const { t, lang } = usePage();
  return (
    <section aria-labelledby="runs">
      <h2 id="runs">{t("assessment:scenario.runs")}</h2>
      <ul className="list-plain list-ruled">
        {runs.map((run) => (
          <li key={run.id} className="stack stack-tight">
            <p>
              <a href={`/${lang}/runs/${run.id}`}>{run.ending[lang]}</a>
              {run.counts ? (
                <>
                  {" "}
                  <span className="status status-ok">{t("assessment:scenario.run_counts")}</span>
                </>
              ) : null}
            </p>
            <p className="meta">
              {run.role[lang]} · {t("assessment:scenario.run_number", { number: run.number })} ·{" "}
              {formatMoment(lang, new Date(run.endedAt))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
