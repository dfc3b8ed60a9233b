import { usePage } from "#app/components/texts.tsx";

const PAGES = [
  { name: "people", path: "" },
  { name: "invite", path: "/invite" },
  { name: "headcount", path: "/headcount" },
  { name: "join_link", path: "/join-link" },
] as const;

/** Links to the pages of one institution. */
export function InstitutionNav({ id, name }: { id: string; name: string }) {
  const { t, lang, path } = usePage();
  const base = `/${lang}/institutions/${id}`;
  return (
    <nav className="stack stack-tight" aria-label={t("institutions:nav.label")}>
      <p className="eyebrow">{name}</p>
      <ul className="list-plain cluster">
        {PAGES.map((page) => {
          const href = base + page.path;
          return (
            <li key={page.name}>
              <a href={href} aria-current={path === href ? "page" : undefined}>
                {t(`institutions:nav.${page.name}`)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
