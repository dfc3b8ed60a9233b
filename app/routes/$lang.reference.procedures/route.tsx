import type { Procedure } from "#app/catalog/schemas/reference.ts";
import { SourceName } from "#app/components/learning/source-name.tsx";
import { Notice } from "#app/components/notice.tsx";
import { describedMeta } from "#app/components/page-meta.ts";
import { PhoneLink } from "#app/components/phone-link.tsx";
import { LawLinks } from "#app/components/reference/law-links.tsx";
import { ReferencePage } from "#app/components/reference/reference-page.tsx";
import { usePage } from "#app/components/texts.tsx";
import { referenceLoader } from "#app/http/reference-page.server.ts";

export const loader = referenceLoader("procedures");

export const meta = describedMeta;

/** The four internal procedures as checklists. */
export default function Procedures() {
  const { t, lang, catalog } = usePage();
  const { procedures } = catalog.reference;
  return (
    <ReferencePage
      topic="procedures"
      contents={procedures.map(({ id, who }) => ({ id, title: who[lang] }))}
    >
      <Notice kind="warning" title={t("reference:procedures.own_title")}>
        {t("reference:procedures.own")}
      </Notice>
      {procedures.map((procedure) => (
        <Checklist key={procedure.id} procedure={procedure} />
      ))}
    </ReferencePage>
  );
}

function Checklist({ procedure }: { procedure: Procedure }) {
  const { t, lang, catalog } = usePage();
  return (
    <section aria-labelledby={procedure.id} className="stack">
      <h2 id={procedure.id}>{procedure.title[lang]}</h2>
      <dl className="details">
        <div>
          <dt>{t("reference:procedures.who")}</dt>
          <dd>{procedure.who[lang]}</dd>
        </div>
        <div>
          <dt>{t("reference:procedures.when")}</dt>
          <dd>{procedure.when[lang]}</dd>
        </div>
      </dl>
      <ol className="checklist">
        {procedure.steps.map((step) => (
          <li key={step.text.pl}>
            <p>{step.text[lang]}</p>
            {step.contacts.flatMap((id) => {
              const contact = catalog.findContact(id);
              const phone = contact?.phones[0];
              return contact && phone
                ? [
                    <p key={id}>
                      {contact.name[lang]}: <PhoneLink number={phone.number} />
                    </p>,
                  ]
                : [];
            })}
            <LawLinks ids={step.law} />
          </li>
        ))}
      </ol>
      <p className="meta">
        <SourceName source={procedure.source} />
      </p>
    </section>
  );
}
