import { usePage } from "#app/components/texts.tsx";

/** Provisions that an entry rests on, each a link to its text. */
export function LawLinks({ ids }: { ids: readonly string[] }) {
  const { t, lang, catalog } = usePage();
  const provisions = ids.flatMap((id) => catalog.findProvision(id) ?? []);
  if (provisions.length === 0) return null;
  return (
    <p className="meta">
      {t("reference:rests_on")}{" "}
      {provisions.map((provision, index) => (
        <span key={provision.id}>
          {index > 0 ? ", " : null}
          <a href={`/${lang}/reference/law#${provision.id}`}>{provision.citation[lang]}</a>
        </span>
      ))}
    </p>
  );
}
