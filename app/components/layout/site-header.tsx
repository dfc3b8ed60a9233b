import { usePage } from "#app/components/texts.tsx";
import { HelpBand } from "./help-band.tsx";
import { Mark } from "./mark.tsx";
import { sectionsFor } from "./sections.ts";
import { SiteNav } from "./site-nav.tsx";
import { SiteTools } from "./site-tools.tsx";
import type { Viewer } from "./viewer.ts";

/** More sections than this stand in a row of their own. */
const SHORT_NAVIGATION = 4;

/**
 * Skip link, help line, name and navigation. Narrow screens get the same navigation folded into
 * a `<details>`; only one of the two is ever shown.
 */
export function SiteHeader({ viewer }: { viewer: Viewer | null }) {
  const { t, lang } = usePage();
  const long = sectionsFor(viewer).length > SHORT_NAVIGATION;
  return (
    <>
      <a className="skip-link" href="#main">
        {t("common:skip")}
      </a>
      <HelpBand />
      <header className="site-header">
        <div className="site-header-row">
          <a className="brand" href={`/${lang}`}>
            <Mark />
            {t("common:name")}
          </a>
          <SiteNav viewer={viewer} className={`site-nav-wide${long ? " site-nav-long" : ""}`} />
          <SiteTools viewer={viewer} className="site-tools-wide" />
          <details className="menu">
            <summary>{t("common:nav.menu")}</summary>
            <SiteNav viewer={viewer} />
            <SiteTools viewer={viewer} className="" />
          </details>
        </div>
      </header>
    </>
  );
}
