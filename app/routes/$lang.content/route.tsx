import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BODY_NAMES } from "#app/catalog/fact-words.ts";
import { formatFact } from "#app/catalog/format-fact.ts";
import { usesOf } from "#app/catalog/uses.ts";
import { ScenarioGraphs } from "#app/components/content/scenario-graphs.tsx";
import { UseList } from "#app/components/content/use-list.tsx";
import { SourceName } from "#app/components/learning/source-name.tsx";
import { PageHeading } from "#app/components/page-heading.tsx";
import { Status } from "#app/components/status.tsx";
import { usePage } from "#app/components/texts.tsx";
import { requireRole } from "#app/http/guards.server.ts";
import { route } from "#app/http/route.server.ts";
import { formatDay } from "#app/i18n/format.ts";

export const loader = route(async (page) => {
  await requireRole(page, "content_editor", "administrator");
  return { title: page.t("content:title") };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** Every figure and provision with its source and the places that rest on it. */
export default function Content() {
  const { title } = useLoaderData<typeof loader>();
  const { t, lang, catalog } = usePage();
  const uses = usesOf(catalog);
  return (
    <main id="main" className="page">
      <PageHeading title={title} lead={t("content:lead")} />
      <p>
        <a href="#law">{t("content:to_law")}</a> · <a href="#graphs">{t("content:graph.title")}</a>{" "}
        · <a href={`/${lang}/content/items`}>{t("content:to_items")}</a>
      </p>
      <section aria-labelledby="facts">
        <h2 id="facts">{t("content:facts", { count: catalog.facts.length })}</h2>
        <ul className="list-plain list-ruled">
          {catalog.facts.map((fact) => (
            <li key={fact.id} id={fact.id} className="stack stack-tight">
              <h3>
                {fact.label[lang]}: {formatFact(fact, lang)}
              </h3>
              <p className="meta">
                <code>{fact.id}</code> · {BODY_NAMES[fact.body][lang]} · {fact.period}
              </p>
              {fact.unverified ? <Status kind="warn">{t("content:unverified")}</Status> : null}
              {fact.note ? <p>{fact.note[lang]}</p> : null}
              <p className="meta">
                <SourceName source={fact.source} />
              </p>
              <UseList uses={uses.get(fact.id)} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="law">
        <h2 id="law">{t("content:law", { count: catalog.provisions.length })}</h2>
        <ul className="list-plain list-ruled">
          {catalog.provisions.map((provision) => (
            <li key={provision.id} id={provision.id} className="stack stack-tight">
              <h3>{provision.citation[lang]}</h3>
              <p className="meta">
                <code>{provision.id}</code> · {provision.act[lang]}
              </p>
              {provision.unverified ? <Status kind="warn">{t("content:unverified")}</Status> : null}
              <p>{provision.text[lang]}</p>
              {provision.note ? <p className="meta">{provision.note[lang]}</p> : null}
              <p className="meta">
                {t("content:verified", { day: formatDay(lang, provision.lastVerified) })}{" "}
                <SourceName source={provision.source} />
              </p>
              <UseList uses={uses.get(provision.id)} />
            </li>
          ))}
        </ul>
      </section>
      <ScenarioGraphs />
    </main>
  );
}
