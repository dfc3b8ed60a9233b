import { Notice } from "#app/components/notice.tsx";
import { PageHeading } from "#app/components/page-heading.tsx";
import { describedMeta } from "#app/components/page-meta.ts";
import { PhoneLink } from "#app/components/phone-link.tsx";
import { HelpPlace } from "#app/components/public/help-place.tsx";
import { usePage } from "#app/components/texts.tsx";
import { route } from "#app/http/route.server.ts";
import { formatDay } from "#app/i18n/format.ts";

const SITUATIONS = ["self", "other", "work"];
const GROUPS = ["emergency", "children", "specialist", "other"] as const;

export const loader = route(({ t }) => ({ title: t("help:title"), description: t("help:lead") }));

export const meta = describedMeta;

/** Whom to call, how to leave the page, what to mind, and every place that helps. */
export default function Help() {
  const { t } = usePage();
  return (
    <main id="main" className="page">
      <PageHeading title={t("help:title")} lead={t("help:lead")} />
      <FirstNumbers />
      <Notice title={t("help:leave_title")}>{t("help:leave")}</Notice>
      <div className="three">
        {SITUATIONS.map((situation) => (
          <section key={situation}>
            <h2>{t(`help:${situation}_title`)}</h2>
            <p>{t(`help:${situation}`)}</p>
          </section>
        ))}
      </div>
      <Directory />
    </main>
  );
}

/** The two numbers that come first: danger to life, and KCIK. */
function FirstNumbers() {
  const { t, lang, catalog } = usePage();
  const emergency = catalog.findContact("emergency")?.phones[0];
  const kcik = catalog.findContact("kcik");
  const kcikPhone = kcik?.phones[0];
  return (
    <div className="first-numbers">
      {emergency ? (
        <section>
          <h2>{t("help:now")}</h2>
          <p>
            <PhoneLink number={emergency.number} className="big-number" />
          </p>
          <p className="meta">{t("help:now_text")}</p>
        </section>
      ) : null}
      {kcikPhone ? (
        <section>
          <h2>{t("help:kcik")}</h2>
          <p>
            <PhoneLink number={kcikPhone.number} className="big-number" />
          </p>
          <p className="meta">
            {kcik?.name[lang]}, {kcikPhone.hours?.[lang]}
          </p>
        </section>
      ) : null}
    </div>
  );
}

function Directory() {
  const { t, lang, catalog } = usePage();
  const contacts = catalog.contacts();
  const days = new Set(contacts.map((contact) => contact.verifiedOn));
  const [day] = days;
  const document = contacts[0]?.source.document ?? "S0";
  return (
    <>
      {GROUPS.map((group) => (
        <section key={group} className="stack">
          <h2>{t(`help:groups.${group}`)}</h2>
          <ul className="list-ruled">
            {contacts
              .filter((contact) => contact.group === group)
              .map((contact) => (
                <HelpPlace key={contact.id} contact={contact} dated={days.size > 1} />
              ))}
          </ul>
        </section>
      ))}
      <p className="meta">
        {day && days.size === 1 ? `${t("help:verified", { day: formatDay(lang, day) })}. ` : null}
        {t("help:source", { document: t(`common:sources.${document}`) })}
      </p>
    </>
  );
}
