import type { Source } from "#app/catalog/schemas/shared.ts";
import { usePage } from "#app/components/texts.tsx";

/** A document and the place in it. Names of sections stand as the document has them, in English. */
export function SourceName({ source }: { source: Source }) {
  const { t } = usePage();
  return (
    <span className="source">
      {t(`common:sources.${source.document}`)},{" "}
      {t("common:sources.section", { section: "" }).trim()} <span lang="en">{source.section}</span>.
    </span>
  );
}
