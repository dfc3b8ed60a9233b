import { Status } from "#app/components/status.tsx";
import { Table } from "#app/components/table.tsx";
import { usePage } from "#app/components/texts.tsx";
import { formatNumber, formatPercent } from "#app/i18n/format.ts";
import type { AnalysedItem } from "#app/modules/assessment/item-analysis/analyse-items.server.ts";
import { FEWEST_PEOPLE } from "#app/modules/assessment/item-analysis/rules.ts";
import { partIsRight, partLabel } from "./part-label.ts";

/** One item: what was chosen, how sure people were, what to look at. */
export function ItemDetail({ analysed }: { analysed: AnalysedItem }) {
  const { t, lang } = usePage();
  const { item, counts, parts, flags } = analysed;
  const { people, sure, sureWrong, guessed, guessedWrong } = counts;
  const confidence = [
    { name: "sure", asked: sure, wrong: sureWrong },
    { name: "guessed", asked: guessed, wrong: guessedWrong },
  ].filter(({ asked }) => asked >= FEWEST_PEOPLE);
  return (
    <>
      {flags.length > 0 ? (
        <ul className="list-plain stack stack-tight">
          {flags.map((flag) => (
            <li key={flag}>
              <Status kind="warn">{t(`content:items.flags.${flag}`)}</Status>{" "}
              {t(`content:items.advice.${flag}`)}
            </li>
          ))}
        </ul>
      ) : null}
      <Table caption={t("content:items.chosen", { count: people })}>
        <thead>
          <tr>
            <th scope="col">{t("content:items.part")}</th>
            <th scope="col">{t("content:items.right")}</th>
            <th scope="col" className="num">
              {t("content:items.share")}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ part, people: chosen }) => {
            const right = partIsRight(item, part);
            return (
              <tr key={part}>
                <th scope="row">{partLabel(item, part, lang)}</th>
                <td>
                  {right === null ? null : t(`content:items.${right ? "is_right" : "is_wrong"}`)}
                </td>
                <td className="num">{formatPercent(lang, chosen / people)}</td>
              </tr>
            );
          })}
        </tbody>
      </Table>
      {confidence.map(({ name, asked, wrong }) => (
        <p key={name}>
          {t(`content:items.confidence.${name}`, {
            people: formatNumber(lang, asked),
            wrong: formatPercent(lang, wrong / asked),
          })}
        </p>
      ))}
    </>
  );
}
