import type { MetaFunction } from "@remix-run/node";
import { LawLinks } from "#app/components/reference/law-links.tsx";
import { ReferencePage } from "#app/components/reference/reference-page.tsx";
import { usePage } from "#app/components/texts.tsx";
import { route } from "#app/http/route.server.ts";

export const loader = route(({ t }) => ({
  title: t("reference:glossary.title"),
  description: t("reference:glossary.lead"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
  { name: "description", content: data?.description },
];

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
