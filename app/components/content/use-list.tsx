import type { Use } from "#app/catalog/uses.ts";
import { usePage } from "#app/components/texts.tsx";

/** The places that rest on a figure or a provision; says so when there are none. */
export function UseList({ uses }: { uses: readonly Use[] | undefined }) {
  const { t, lang } = usePage();
  if (!uses || uses.length === 0) return <p className="meta">{t("content:unused")}</p>;
  return (
    <details>
      <summary>{t("content:uses", { count: uses.length })}</summary>
      <ul>
        {uses.map((use) => (
          <li key={`${use.kind} ${use.name.pl}`}>
            {t(`content:use.${use.kind}`)}: {use.name[lang]}
          </li>
        ))}
      </ul>
    </details>
  );
}
