import { Notice } from "#app/components/notice.tsx";
import { Table } from "#app/components/table.tsx";
import { usePage } from "#app/components/texts.tsx";
import { formatMoment, formatNumber } from "#app/i18n/format.ts";
import type { RollupDifference } from "#drizzle/schema/indicators.ts";

interface Check {
  id: string;
  checkedAt: Date;
  rows: number;
  differing: number;
  repaired: number;
  milliseconds: number;
}

/** A check that waits or runs, and the way to look again. */
export function CheckUnderWay(check: { askedAt: Date; startedAt: Date | null; href: string }) {
  const { t, lang } = usePage();
  const words = check.startedAt
    ? t("admin:rollups.running", { at: formatMoment(lang, check.startedAt) })
    : t("admin:rollups.waiting", { at: formatMoment(lang, check.askedAt) });
  return (
    <Notice announce title={words}>
      <p>{t("admin:rollups.under_way")}</p>
      <p>
        <a href={check.href}>{t("admin:rollups.look_again")}</a>
      </p>
    </Notice>
  );
}

/** The last checks, the newest first. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  const { t, lang } = usePage();
  if (checks.length === 0) return <p>{t("admin:rollups.none")}</p>;
  const numbers = ["rows", "differing", "repaired", "took"];
  return (
    <Table caption={t("admin:rollups.caption")}>
      <thead>
        <tr>
          <th scope="col">{t("admin:rollups.at")}</th>
          {numbers.map((name) => (
            <th scope="col" className="num" key={name}>
              {t(`admin:rollups.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {checks.map((check) => (
          <tr key={check.id}>
            <th scope="row">{formatMoment(lang, check.checkedAt)}</th>
            <td className="num">{formatNumber(lang, check.rows)}</td>
            <td className="num">{formatNumber(lang, check.differing)}</td>
            <td className="num">{formatNumber(lang, check.repaired)}</td>
            <td className="num">{formatNumber(lang, check.milliseconds / 1000)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Rows that do not agree: what is kept, and what it should be. */
export function DifferenceList({ differences }: { differences: readonly RollupDifference[] }) {
  const { t } = usePage();
  const values = (row: RollupDifference["kept"]) =>
    row
      ? Object.entries(row)
          .map(([name, value]) => `${name} ${value}`)
          .join(", ")
      : t("admin:rollups.missing");
  return (
    <Table caption={t("admin:rollups.differences")}>
      <thead>
        <tr>
          {["rollup", "key", "kept", "right"].map((name) => (
            <th scope="col" key={name}>
              {t(`admin:rollups.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {differences.map(({ rollup, key, kept, right }) => (
          <tr key={`${rollup} ${values(key)}`}>
            <th scope="row">{rollup}</th>
            <td>{values(key)}</td>
            <td>{values(kept)}</td>
            <td>{values(right)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
