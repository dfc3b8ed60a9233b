import { PhoneLink } from "#app/components/phone-link.tsx";
import { usePage } from "#app/components/texts.tsx";

/** Where a quick exit leads: ordinary pages that nobody wonders about. */
const EXITS = { pl: "https://pl.wikipedia.org/", en: "https://en.wikipedia.org/" };

/**
 * The help line of every page: quick exit, KCIK, the emergency number. The exit is first in the
 * keyboard order; `enhance/quick-exit.ts` lets three presses of Escape do the same.
 */
export function HelpBand() {
  const { t, lang, catalog } = usePage();
  const kcik = catalog.findContact("kcik")?.phones[0];
  const emergency = catalog.findContact("emergency")?.phones[0];
  return (
    <section className="help-band" aria-label={t("common:help.label")}>
      <a
        className="quick-exit"
        href={EXITS[lang]}
        rel="noreferrer nofollow"
        data-quick-exit
        aria-keyshortcuts="Escape"
      >
        {t("common:help.exit")}
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <path d="M1.5 1.5l9 9m0-9l-9 9" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      </a>
      <p>
        {kcik ? (
          <span>
            <span className="help-band-more">{t("common:help.question")} </span>
            {t("common:help.kcik")} <PhoneLink number={kcik.number} />{" "}
            <span className="help-band-more">{kcik.hours?.[lang]}</span>
          </span>
        ) : null}
        {emergency ? (
          <span>
            <span className="help-band-more">{t("common:help.emergency")} </span>
            <PhoneLink number={emergency.number} />
          </span>
        ) : null}
      </p>
    </section>
  );
}
