import type { Contact } from "#app/catalog/schemas/contact.ts";
import { PhoneLink } from "#app/components/phone-link.tsx";
import { usePage } from "#app/components/texts.tsx";
import { formatDay } from "#app/i18n/format.ts";

/**
 * One place of the directory: whom it helps, and every way to reach it.
 *
 * `dated` prints the day on which it was checked; the page says it once where all are alike.
 */
export function HelpPlace({ contact, dated }: { contact: Contact; dated: boolean }) {
  const { t, lang } = usePage();
  return (
    <li className="place" id={contact.id}>
      <div>
        <h3>{contact.name[lang]}</h3>
        <p>{contact.about[lang]}</p>
        {dated ? (
          <p className="meta">{t("help:verified", { day: formatDay(lang, contact.verifiedOn) })}</p>
        ) : null}
      </div>
      <div>
        {contact.phones.map((phone) => (
          <Phone key={phone.number} phone={phone} />
        ))}
        {contact.emails.map((email) => (
          <p key={email}>
            <span className="meta">{t("help:email")}</span> <a href={`mailto:${email}`}>{email}</a>
          </p>
        ))}
        {contact.web ? (
          <p>
            <span className="meta">{t("help:web")}</span>{" "}
            <a href={contact.web} rel="noreferrer">
              {new URL(contact.web).hostname.replace(/^www\./, "")}
            </a>
          </p>
        ) : null}
      </div>
    </li>
  );
}

function Phone({ phone }: { phone: Contact["phones"][number] }) {
  const { t, lang } = usePage();
  const languages = phone.languages.map((code) => t(`help:language.${code}`)).join(", ");
  return (
    <div>
      <p>
        <PhoneLink number={phone.number} className="place-phone" />
      </p>
      <p className="meta">
        {[phone.purpose[lang], phone.hours?.[lang]].filter(Boolean).join("; ")}
        {languages ? `; ${t("help:languages", { languages })}` : null}
      </p>
    </div>
  );
}
