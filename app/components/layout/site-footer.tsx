import { usePage } from "#app/components/texts.tsx";
import { ThemeButtons } from "./theme-buttons.tsx";

const PAGES = ["about", "accessibility", "privacy", "prevention", "help"] as const;

/** What Ostoja is not, where its rules stand, and how it looks. */
export function SiteFooter() {
  const { t, lang, demo } = usePage();
  return (
    <footer className="site-footer">
      <div className="site-footer-columns">
        <section>
          <h2>{t("common:footer.not_reporting_title")}</h2>
          <p>
            {t("common:footer.not_reporting")}{" "}
            <a href={`/${lang}/help`}>{t("common:footer.not_reporting_link")}</a>
          </p>
        </section>
        <nav aria-label={t("common:footer.pages")}>
          <ul>
            {PAGES.map((page) => (
              <li key={page}>
                <a href={`/${lang}/${page}`}>{t(`common:footer.${page}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <section>
          <h2>{t("common:themes.label")}</h2>
          <ThemeButtons />
        </section>
      </div>
      <div className="site-footer-end">
        {demo ? <p>{t("common:footer.demo")}</p> : null}
        <p>{t("common:footer.licence")}</p>
      </div>
    </footer>
  );
}
