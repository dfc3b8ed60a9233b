import { formatFact } from "#app/catalog/format-fact.ts";
import { SourceName } from "#app/components/learning/source-name.tsx";
import { usePage } from "#app/components/texts.tsx";

interface GroundsProps {
  /** Ids of provisions and facts. */
  law: readonly string[];
  facts: readonly string[];
  /** Level of its heading. */
  level?: 3 | 4;
}

/** The provisions and figures that a judgement rests on; nothing when there are none. */
export function Grounds({ law, facts, level = 3 }: GroundsProps) {
  const { t, lang, catalog } = usePage();
  if (law.length + facts.length === 0) return null;
  const Heading = `h${level}` as const;
  return (
    <div className="grounds">
      <Heading>{t("assessment:grounds")}</Heading>
      <ul>
        {law.map((id) => {
          const provision = catalog.findProvision(id);
          return provision ? (
            <li key={id}>
              {provision.citation[lang]}: {provision.text[lang]}{" "}
              <SourceName source={provision.source} />
            </li>
          ) : null;
        })}
        {facts.map((id) => {
          const fact = catalog.findFact(id);
          return fact ? (
            <li key={id}>
              {fact.label[lang]}: {formatFact(fact, lang)}. <SourceName source={fact.source} />
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}
