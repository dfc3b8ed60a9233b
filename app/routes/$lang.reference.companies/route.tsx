import { describedMeta } from "#app/components/page-meta.ts";
import { ReferencePage } from "#app/components/reference/reference-page.tsx";
import { usePage } from "#app/components/texts.tsx";
import { referenceLoader } from "#app/http/reference-page.server.ts";

export const loader = referenceLoader("companies");

export const meta = describedMeta;

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
