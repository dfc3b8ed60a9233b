import { usePage } from "#app/components/texts.tsx";

/** The scenarios for editors: each role's drawing, and the booklet to print. */
export function ScenarioGraphs() {
  const { t, lang, catalog } = usePage();
  return (
    <section aria-labelledby="graphs">
      <h2 id="graphs">{t("content:graph.title")}</h2>
      <p>{t("content:graph.lead")}</p>
      <ul className="list-plain list-ruled">
        {catalog.scenarios.map((scenario) => (
          <li key={scenario.id} className="stack stack-tight">
            <h3>{scenario.title[lang]}</h3>
            <p className="meta">
              <code>{scenario.id}</code>
            </p>
            <ul>
              {scenario.roles.map((role) => (
                <li key={role.id}>
                  {role.title[lang]}:{" "}
                  <a href={`/${lang}/content/graph/${scenario.id}/${role.id}.svg`}>
                    {t("content:graph.open")}
                    <span className="visually-hidden">
                      : {scenario.title[lang]}, {role.title[lang]}
                    </span>
                  </a>
                  {", "}
                  <a href={`/${lang}/content/booklet/${scenario.id}/${role.id}`}>
                    {t("assessment:scenario.booklet")}
                    <span className="visually-hidden">
                      : {scenario.title[lang]}, {role.title[lang]}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
