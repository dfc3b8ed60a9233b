import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { searchCatalog } from "#app/catalog/search/search.ts";
import { PageHeading } from "#app/components/page-heading.tsx";
import { TOPICS } from "#app/components/reference/topics.ts";
import { usePage } from "#app/components/texts.tsx";
import { route } from "#app/http/route.server.ts";

const LONGEST_QUERY = 200;

export const loader = route(({ t, lang, url, context }) => {
  const query = (url.searchParams.get("q") ?? "").trim().slice(0, LONGEST_QUERY);
  return {
    title: t("reference:title"),
    description: t("reference:lead"),
    query,
    found: query ? searchCatalog(context.catalog, lang, query) : [],
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.query ? `${data.query} – ${data.title} – Ostoja` : `${data?.title} – Ostoja` },
  { name: "description", content: data?.description },
];

/** The way into the reference: a search, and its pages. */
export default function Reference() {
  const { query } = useLoaderData<typeof loader>();
  const { t, lang, catalog } = usePage();
  return (
    <main id="main" className="page">
      <PageHeading title={t("reference:title")} lead={t("reference:lead")} />
      <search>
        <form method="get" action={`/${lang}/reference`} className="filters">
          <div className="field">
            <label htmlFor="q">{t("reference:search.label")}</label>
            <input id="q" name="q" type="search" defaultValue={query} maxLength={LONGEST_QUERY} />
          </div>
          <button type="submit" className="button">
            {t("reference:search.submit")}
          </button>
        </form>
      </search>
      {query ? <Results /> : null}
      <ul className="list-plain list-ruled">
        {TOPICS.map((topic) => (
          <li key={topic}>
            <h2 className="row-title">
              <a href={`/${lang}/reference/${topic}`}>{t(`reference:${topic}.title`)}</a>
            </h2>
            <p>{t(`reference:${topic}.lead`)}</p>
          </li>
        ))}
        {catalog.prevention ? (
          <li>
            <h2 className="row-title">
              <a href={`/${lang}/prevention`}>{catalog.prevention.lesson.title[lang]}</a>
            </h2>
            <p>{catalog.prevention.lesson.lead[lang]}</p>
          </li>
        ) : null}
        <li>
          <h2 className="row-title">
            <a href={`/${lang}/help`}>{t("help:title")}</a>
          </h2>
          <p>{t("help:lead")}</p>
        </li>
      </ul>
    </main>
  );
}

function Results() {
  const { query, found } = useLoaderData<typeof loader>();
  const { t, lang } = usePage();
  return (
    <section aria-labelledby="found" className="stack">
      <h2 id="found">
        {found.length > 0
          ? t("reference:search.found", { count: found.length })
          : t("reference:search.nothing", { query })}
      </h2>
      {found.length === 0 ? <p>{t("reference:search.hint")}</p> : null}
      <ol className="list-plain list-ruled">
        {found.map((one) => (
          <li key={`${one.path} ${one.title}`}>
            <p className="meta">{t(`reference:search.kinds.${one.kind}`)}</p>
            <h3>
              <a href={`/${lang}${one.path}`}>{one.title}</a>
            </h3>
            <p>{one.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
