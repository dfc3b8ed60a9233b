import { formatFact } from "#app/catalog/format-fact.ts";
import type { CompiledLesson, Screen } from "#app/catalog/types.ts";
import { usePage } from "#app/components/texts.tsx";
import { SourceName } from "./source-name.tsx";

interface LessonSourcesProps {
  lesson: CompiledLesson;
  screen: Screen;
}

/** Where the claims of a screen come from: the figures and provisions it cites, then its documents. */
export function LessonSources({ lesson, screen }: LessonSourcesProps) {
  const { t, lang, catalog } = usePage();
  const html = screen.blocks.map((block) => (block.kind === "html" ? block.html : "")).join("");
  const cited = lesson.references.filter(({ anchor }) => html.includes(`"#${anchor}"`));
  return (
    <section className="lesson-sources" aria-labelledby="sources">
      <h2 id="sources">{t("learning:lesson.sources")}</h2>
      {cited.length > 0 ? (
        <ol className="reference-list">
          {cited.map((reference) => {
            const fact = reference.kind === "fact" ? catalog.findFact(reference.id) : undefined;
            const law = reference.kind === "law" ? catalog.findProvision(reference.id) : undefined;
            return (
              <li key={reference.anchor} id={reference.anchor} value={reference.number}>
                {fact ? (
                  <>
                    {fact.label[lang]}: {formatFact(fact, lang)}.{" "}
                    <SourceName source={fact.source} />
                    {fact.note ? <> {fact.note[lang]}</> : null}
                  </>
                ) : null}
                {law ? (
                  <>
                    {law.citation[lang]}, {law.act[lang]}
                    {law.journal ? ` (${law.journal})` : ""}. <SourceName source={law.source} />
                  </>
                ) : null}
              </li>
            );
          })}
        </ol>
      ) : null}
      <ul className="list-plain">
        {lesson.sources.map((source) => (
          <li key={`${source.document} ${source.section}`}>
            <SourceName source={source} />
          </li>
        ))}
      </ul>
    </section>
  );
}
