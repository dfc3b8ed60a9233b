import { describedMeta } from "#app/components/page-meta.ts";
import { LawLinks } from "#app/components/reference/law-links.tsx";
import { ReferencePage } from "#app/components/reference/reference-page.tsx";
import { usePage } from "#app/components/texts.tsx";
import { referenceLoader } from "#app/http/reference-page.server.ts";

export const loader = referenceLoader("glossary");

export const meta = describedMeta;

/** The words of the field, in the order of the alphabet. */
export default function Glossary() {
  const { lang, catalog } = usePage();
  const terms = [...catalog.reference.terms].sort((a, b) =>
    a.term[lang].localeCompare(b.term[lang], lang),
  );
  return (
    <ReferencePage topic="glossary">
      <dl className="glossary list-ruled">
        {terms.map((one) => (
          <div key={one.id} id={one.id}>
            <dt>{one.term[lang]}</dt>
            <dd className="stack stack-tight">
              <p>{one.meaning[lang]}</p>
              <LawLinks ids={one.law} />
            </dd>
          </div>
        ))}
      </dl>
    </ReferencePage>
  );
}
