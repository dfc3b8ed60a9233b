import type { Source } from "#app/catalog/schemas/shared.ts";
import { usePage } from "#app/components/texts.tsx";

/** A document and the place in it, in the reader's language. */
export function SourceName({ source }: { source: Source }) {
  const { t, lang, catalog } = usePage();
  const section = catalog.sectionOf(source, lang);
  return (
    <span className="source">{t(`common:sources.place.${source.document}`, { section })}.</span>
  );
}
