import { INSTITUTION_LEVELS, type Institution } from "#app/catalog/schemas/reference.ts";
import { describedMeta } from "#app/components/page-meta.ts";
import { PhoneLink } from "#app/components/phone-link.tsx";
import { LawLinks } from "#app/components/reference/law-links.tsx";
import { ReferencePage } from "#app/components/reference/reference-page.tsx";
import { usePage } from "#app/components/texts.tsx";
import { referenceLoader } from "#app/http/reference-page.server.ts";

export const loader = referenceLoader("institutions");

export const meta = describedMeta;

/** Who does what, who may only notify, and whom to call. */
export default function Institutions() {
  const { t, catalog } = usePage();
  return (
    <ReferencePage
      topic="institutions"
      contents={INSTITUTION_LEVELS.map((level) => ({
        id: level,
        title: t(`reference:institutions.levels.${level}`),
      }))}
    >
      {INSTITUTION_LEVELS.map((level) => (
        <section key={level} aria-labelledby={level} className="stack">
          <h2 id={level}>{t(`reference:institutions.levels.${level}`)}</h2>
          <ul className="list-plain list-ruled">
            {catalog.reference.institutions
              .filter((one) => one.level === level)
              .map((one) => (
                <Entry key={one.id} institution={one} />
              ))}
          </ul>
        </section>
      ))}
    </ReferencePage>
  );
}

function Entry({ institution }: { institution: Institution }) {
  const { t, lang, catalog } = usePage();
  const { id, name, does, limits, powers, law } = institution;
  const phone = institution.contact
    ? catalog.findContact(institution.contact)?.phones[0]
    : undefined;
  return (
    <li id={id} className="stack stack-tight">
      <h3>{name[lang]}</h3>
      <p className="eyebrow">
        {powers.map((power) => t(`reference:institutions.powers.${power}`)).join(" · ")}
      </p>
      <p>{does[lang]}</p>
      {limits ? (
        <p>
          <strong>{t("reference:institutions.mind")}</strong> {limits[lang]}
        </p>
      ) : null}
      {phone ? (
        <p>
          <PhoneLink number={phone.number} />{" "}
          <a href={`/${lang}/help#${institution.contact}`}>
            {t("reference:institutions.contact", { name: name[lang] })}
          </a>
        </p>
      ) : null}
      <LawLinks ids={law} />
    </li>
  );
}
