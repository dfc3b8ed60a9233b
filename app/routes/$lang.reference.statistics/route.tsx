import { BODY_NAMES, COUNTS_NAMES } from "#app/catalog/fact-words.ts";
import { formatFact } from "#app/catalog/format-fact.ts";
import type { Fact } from "#app/catalog/schemas/fact.ts";
import { SourceName } from "#app/components/learning/source-name.tsx";
import { Notice } from "#app/components/notice.tsx";
import { describedMeta } from "#app/components/page-meta.ts";
import { FigureSplit } from "#app/components/reference/figure-split.tsx";
import { ReferencePage } from "#app/components/reference/reference-page.tsx";
import { Status } from "#app/components/status.tsx";
import { usePage } from "#app/components/texts.tsx";
import { referenceLoader } from "#app/http/reference-page.server.ts";

export const loader = referenceLoader("statistics");

export const meta = describedMeta;

/** As in the report: Europe, those who prosecute, those who help. */
const BODIES: Fact["body"][] = [
  "eurostat",
  "police",
  "border-guard",
  "prosecution",
  "justice-fund",
  "kcik",
  "mrips",
  "office-for-foreigners",
  "ngo-network",
  "mswia",
  "other",
];

/** Every figure by the body that counted it; never added over bodies. */
export default function Statistics() {
  const { t, lang, catalog } = usePage();
  const bodies = BODIES.filter((body) => catalog.facts.some((fact) => fact.body === body));
  const nameOf = (body: Fact["body"]) => capital(BODY_NAMES[body][lang]);
  return (
    <ReferencePage
      topic="statistics"
      contents={bodies.map((body) => ({ id: body, title: nameOf(body) }))}
    >
      <Notice title={t("reference:statistics.differ_title")}>
        {t("reference:statistics.differ")}
      </Notice>
      {bodies.map((body) => (
        <section key={body} aria-labelledby={body} className="stack stack-wide">
          <h2 id={body}>{nameOf(body)}</h2>
          {catalog.facts
            .filter((fact) => fact.body === body && !fact.partOf)
            .map((fact) => (
              <Figure key={fact.id} fact={fact} />
            ))}
        </section>
      ))}
    </ReferencePage>
  );
}

/** One figure, what it counts and where it stands, and its parts. */
function Figure({ fact }: { fact: Fact }) {
  const { t, lang, catalog } = usePage();
  const parts = catalog.facts.filter(({ partOf }) => partOf === fact.id);
  const splits = [...new Set(parts.map(({ split }) => split))];
  return (
    <div className="stack stack-tight">
      <h3 id={fact.id} className="figure-head">
        <span className="figure-number">{formatFact(fact, lang)}</span> {fact.label[lang]}
      </h3>
      <p className="meta">
        {t("reference:statistics.period", { period: fact.period })}
        {fact.counts === "none" ? null : `, ${COUNTS_NAMES[fact.counts][lang]}`}.{" "}
        <SourceName source={fact.source} />
      </p>
      {fact.unverified ? <Status kind="warn">{t("content:unverified")}</Status> : null}
      {fact.note ? <p>{fact.note[lang]}</p> : null}
      {splits.map((split) => (
        <FigureSplit
          key={split}
          whole={fact}
          parts={parts.filter((part) => part.split === split)}
        />
      ))}
    </div>
  );
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
