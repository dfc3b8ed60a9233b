import { useLocation } from "@remix-run/react";
import { usePage } from "#app/components/texts.tsx";

const NAMES = { pl: "Polski", en: "English" };

/** The same page in the other language, its query kept. */
export function LanguageLink() {
  const { lang, path } = usePage();
  const { search } = useLocation();
  const other = lang === "pl" ? "en" : "pl";
  const rest = path.split("/").slice(2).join("/");
  return (
    <a href={`/${other}${rest ? `/${rest}` : ""}${search}`} lang={other} hrefLang={other}>
      {NAMES[other]}
    </a>
  );
}
