import { usePage } from "#app/components/texts.tsx";
import { sectionsFor } from "./sections.ts";
import type { Viewer } from "./viewer.ts";

/** Links to the sections; the one that the page belongs to is marked. */
export function SiteNav({ viewer, className = "" }: { viewer: Viewer | null; className?: string }) {
  const { t, lang, path } = usePage();
  return (
    <nav className={`site-nav ${className}`} aria-label={t("common:nav.label")}>
      <ul>
        {sectionsFor(viewer).map((section) => {
          const href = `/${lang}${section.path}`;
          return (
            <li key={section.name}>
              <a href={href} aria-current={currentness(path, href)}>
                {t(`common:nav.${section.name}`)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function currentness(path: string, href: string): "page" | "true" | undefined {
  if (path === href) return "page";
  return path.startsWith(`${href}/`) ? "true" : undefined;
}
