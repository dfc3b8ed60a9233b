import { BODY_NAMES, COUNTS_NAMES } from "#app/catalog/fact-words.ts";
import { formatFact } from "#app/catalog/format-fact.ts";
import type { Fact } from "#app/catalog/schemas/fact.ts";
import { usePage } from "#app/components/texts.tsx";

/** One figure with all that a reader needs to weigh it. */
export function ToldFigure({ fact }: { fact: Fact }) {
  const { t, lang, catalog } = usePage();
  const { source } = fact;
  const section = catalog.sectionOf(source, lang);
  const details = [
    { name: "who", value: BODY_NAMES[fact.body][lang] },
    { name: "what", value: fact.counts === "none" ? null : COUNTS_NAMES[fact.counts][lang] },
    { name: "when", value: fact.period },
    { name: "where", value: t(`common:sources.place.${source.document}`, { section }) },
    { name: "mind", value: fact.note?.[lang] },
  ];
  return (
    <div className="told-figure">
      <p className="told-number">{formatFact(fact, lang)}</p>
      <p className="lead">{fact.label[lang]}</p>
      <dl className="details">
        {details.map(({ name, value }) =>
          value ? (
            <div key={name}>
              <dt>{t(`home:trace.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </div>
  );
}
