import type { Text } from "#app/catalog/schemas/shared.ts";
import { usePage } from "#app/components/texts.tsx";
import { formatPercent } from "#app/i18n/format.ts";
import { type ChoiceShare, LEAST_PEOPLE } from "#app/modules/assessment/choice-shares.ts";

interface ChoiceSharesProps {
  /** Null when too few people have decided. */
  shares: ChoiceShare[] | null;
  /** The choice of the person who looks back. */
  chosen: string | undefined;
  /** Title of the decision. */
  title: Text;
}

/** How others in the whole country chose at a decision: a table with a bar in each row. */
export function ChoiceShares({ shares, chosen, title }: ChoiceSharesProps) {
  const { t, lang } = usePage();
  if (!shares) {
    return (
      <p className="meta">{t("assessment:scenario.others_hidden", { count: LEAST_PEOPLE })}</p>
    );
  }
  const hidden = shares.some(({ percent }) => percent === null);
  return (
    <details className="others">
      <summary>{t("assessment:scenario.others")}</summary>
      <table className="table shares">
        <caption className="visually-hidden">
          {t("assessment:scenario.others_caption", { title: title[lang] })}
        </caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t("assessment:scenario.others_choice")}</th>
            <th scope="col">{t("assessment:scenario.others_share")}</th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ id, text, percent }) => (
            <tr key={id}>
              <th scope="row">
                {text[lang]}
                {id === chosen ? (
                  <span className="row-note">{t("assessment:scenario.others_you")}</span>
                ) : null}
              </th>
              <td>
                {percent === null ? (
                  <span className="no-value">{t("assessment:scenario.others_too_small")}</span>
                ) : (
                  <>
                    <span className="num">{formatPercent(lang, percent / 100)}</span>
                    <svg
                      className="share"
                      viewBox="0 0 100 8"
                      preserveAspectRatio="none"
                      aria-hidden="true"
                    >
                      <rect className="share-all" width="100" height="8" />
                      <rect className="chart-bar" width={percent} height="8" />
                    </svg>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="meta">
        {t("assessment:scenario.others_note")}
        {hidden ? ` ${t("assessment:scenario.others_small")}` : ""}
      </p>
    </details>
  );
}
