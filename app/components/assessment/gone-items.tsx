import { usePage } from "#app/components/texts.tsx";
import { formatNumber } from "#app/i18n/format.ts";
import type { GoneItem } from "#app/modules/assessment/view-attempt.server.ts";

/** What became of a question that can no longer be shown as it was asked. */
export function GoneItemNote({ item }: { item: GoneItem }) {
  const { t, lang } = usePage();
  return (
    <p className="notice notice-info">
      {t(`assessment:gone.${item.state}`)}{" "}
      {item.score === null
        ? t("assessment:gone.not_counted")
        : t("assessment:gone.score", { score: formatNumber(lang, item.score) })}
    </p>
  );
}

/** All of them, below the result of an attempt. */
export function GoneItems({ items }: { items: readonly GoneItem[] }) {
  const { t } = usePage();
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="gone">
      <h2 id="gone">{t("assessment:gone.title")}</h2>
      {items.map((item) => (
        <section key={item.position} className="stack stack-tight">
          <h3>{t("assessment:gone.number", { number: item.position })}</h3>
          <GoneItemNote item={item} />
        </section>
      ))}
    </section>
  );
}
