import type { Provision } from "#app/catalog/schemas/provision.ts";
import { SourceName } from "#app/components/learning/source-name.tsx";
import { describedMeta } from "#app/components/page-meta.ts";
import { ReferencePage } from "#app/components/reference/reference-page.tsx";
import { Status } from "#app/components/status.tsx";
import { usePage } from "#app/components/texts.tsx";
import { referenceLoader } from "#app/http/reference-page.server.ts";
import { formatDay } from "#app/i18n/format.ts";

export const loader = referenceLoader("law");

export const meta = describedMeta;

/** Every provision that Ostoja cites, by act, with what was before. */
export default function Law() {
  const { lang, catalog } = usePage();
  const acts = [...new Set(catalog.provisions.map(({ act }) => act[lang]))];
  return (
    <ReferencePage topic="law">
      {acts.map((act, index) => (
        <section key={act} aria-labelledby={`act-${index}`} className="stack">
          <h2 id={`act-${index}`}>{act}</h2>
          <ul className="list-plain list-ruled">
            {catalog.provisions
              .filter((provision) => provision.act[lang] === act)
              .map((provision) => (
                <ProvisionEntry key={provision.id} provision={provision} />
              ))}
          </ul>
        </section>
      ))}
    </ReferencePage>
  );
}

function ProvisionEntry({ provision }: { provision: Provision }) {
  const { t, lang, catalog } = usePage();
  const before = provision.replaces ? catalog.findProvision(provision.replaces) : undefined;
  const quote = provision.wording === "quote";
  return (
    <li id={provision.id} className="stack stack-tight">
      <h3>{provision.citation[lang]}</h3>
      {provision.inForceUntil ? (
        <Status kind="warn">
          {t("reference:law.until", { day: formatDay(lang, provision.inForceUntil) })}
        </Status>
      ) : null}
      {provision.unverified ? <Status kind="warn">{t("content:unverified")}</Status> : null}
      {quote ? (
        <blockquote className="law-text">{provision.text[lang]}</blockquote>
      ) : (
        <p>{provision.text[lang]}</p>
      )}
      {provision.note ? <p>{provision.note[lang]}</p> : null}
      <p className="meta">
        {t(`reference:law.${provision.wording}`)}
        {provision.inForceFrom
          ? ` ${t("reference:law.since", { day: formatDay(lang, provision.inForceFrom) })}`
          : null}
        {provision.journal ? ` ${provision.journal}.` : null}{" "}
        {t("content:verified", { day: formatDay(lang, provision.lastVerified) })}{" "}
        <SourceName source={provision.source} />
      </p>
      {before ? (
        <p className="meta">
          <a href={`#${before.id}`}>
            {t("reference:law.before", { citation: before.citation[lang] })}
          </a>
        </p>
      ) : null}
    </li>
  );
}
