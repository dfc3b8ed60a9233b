import type { NapEdition } from "#app/catalog/schemas/nap.ts";
import { SourceName } from "#app/components/learning/source-name.tsx";
import { describedMeta } from "#app/components/page-meta.ts";
import { ReferencePage } from "#app/components/reference/reference-page.tsx";
import { Status } from "#app/components/status.tsx";
import { usePage } from "#app/components/texts.tsx";
import { referenceLoader } from "#app/http/reference-page.server.ts";
import { formatDay } from "#app/i18n/format.ts";

export const loader = referenceLoader("plan");

export const meta = describedMeta;

/** The editions of the National Action Plan, the newest first, with their objectives. */
export default function Plan() {
  const { lang, catalog } = usePage();
  const editions = [...catalog.napEditions].reverse();
  return (
    <ReferencePage
      topic="plan"
      contents={editions.map(({ id, from, until }) => ({
        id: `plan-${id}`,
        title: `${from.slice(0, 4)}–${until.slice(0, 4)}`,
      }))}
    >
      {editions.map((edition) => (
        <section key={edition.id} aria-labelledby={`plan-${edition.id}`} className="stack">
          <h2 id={`plan-${edition.id}`}>{edition.title[lang]}</h2>
          <Edition edition={edition} />
        </section>
      ))}
    </ReferencePage>
  );
}

function Edition({ edition }: { edition: NapEdition }) {
  const { t, lang } = usePage();
  return (
    <>
      {edition.adoptedOn ? (
        <p>{t("reference:plan.adopted", { day: formatDay(lang, edition.adoptedOn) })}</p>
      ) : null}
      {edition.unverified ? <Status kind="warn">{t("content:unverified")}</Status> : null}
      {edition.goal ? <p>{edition.goal[lang]}</p> : null}
      {edition.objectives.length > 0 ? (
        <ol className="objectives">
          {edition.objectives.map((objective) => (
            <li key={objective.id}>
              <p>{objective.text[lang]}</p>
              {objective.note ? <p className="meta">{objective.note[lang]}</p> : null}
            </li>
          ))}
        </ol>
      ) : null}
      {edition.note ? <p>{edition.note[lang]}</p> : null}
      <p className="meta">
        <SourceName source={edition.source} />
      </p>
    </>
  );
}
