import type { MetaFunction } from "@remix-run/node";
import { ReferencePage } from "#app/components/reference/reference-page.tsx";
import { usePage } from "#app/components/texts.tsx";
import { route } from "#app/http/route.server.ts";

export const loader = route(({ t }) => ({
  title: t("reference:companies.title"),
  description: t("reference:companies.lead"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
  { name: "description", content: data?.description },
];

/** Short advice on due diligence for those who run companies. */
export default function Companies() {
  const { t, lang, catalog } = usePage();
  return (
    <ReferencePage topic="companies">
      <ol className="list-plain list-ruled">
        {catalog.reference.advice.map((one) => (
          <li key={one.id} id={one.id} className="stack stack-tight">
            <h2 className="row-title">{one.title[lang]}</h2>
            <p>{one.text[lang]}</p>
          </li>
        ))}
      </ol>
      <p>
        <a href={`/${lang}/help`} className="button button-secondary">
          {t("help:title")}
        </a>
      </p>
    </ReferencePage>
  );
}
