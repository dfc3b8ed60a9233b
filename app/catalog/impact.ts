import type { CatalogReader } from "./catalog.server.ts";
import { formatFact } from "./format-fact.ts";
import { usesOf } from "./uses.ts";

export interface Impact {
  /** What was asked about, in Polish, with its source. */
  title: string;
  /** What rests on it, by kind; kinds with nothing are there too, and empty. */
  parts: { heading: string; entries: string[] }[];
}

/** There is no such entry; `like` are ids that look like it. */
export interface Unknown {
  unknown: true;
  like: string[];
}

/**
 * Everything that rests on a provision or a figure: what an author has to read again before
 * changing it, and the certificates' versions that will differ.
 *
 * @param id of a fact or a provision, or the beginning of one
 */
export function impactOf(
  catalog: CatalogReader,
  kind: "law" | "fact",
  id: string,
): Impact | Unknown {
  const entry = kind === "law" ? catalog.findProvision(id) : catalog.findFact(id);
  if (!entry) return { unknown: true, like: likeIds(catalog, kind, id) };
  const uses = usesOf(catalog).get(id) ?? [];
  const of = (what: string) =>
    uses.flatMap((use) => (use.kind === what ? [`${use.at}: ${use.name.pl}`] : []));
  const list = kind === "law" ? "law" : "facts";
  const courses = catalog.courses.filter(
    (course) => list in course.manifest && id in course.manifest[list],
  );
  return {
    title: titleOf(catalog, kind, id),
    parts: [
      { heading: "Lessons", entries: of("lesson") },
      { heading: "Items", entries: of("item") },
      { heading: "Scenarios", entries: of("scenario") },
      { heading: "Reference pages", entries: referenceEntries(catalog, list, id) },
      { heading: "Summary cards", entries: cardEntries(catalog, list, id) },
      {
        heading: "Courses, with the content version that new certificates name",
        entries: courses.map(
          ({ slug, title, contentVersion }) =>
            `${slug}: ${title.pl} (${contentVersion.slice(0, 12)})`,
        ),
      },
      { heading: "Other wordings", entries: otherWordings(catalog, kind, id) },
    ],
  };
}

function titleOf(catalog: CatalogReader, kind: "law" | "fact", id: string): string {
  const provision = kind === "law" ? catalog.findProvision(id) : undefined;
  if (provision)
    return `${id}: ${provision.citation.pl} (${provision.source.document}, ${provision.source.section})`;
  const fact = catalog.findFact(id);
  return fact
    ? `${id}: ${fact.label.pl}, ${formatFact(fact, "pl")} (${fact.source.document}, ${fact.source.section})`
    : id;
}

function referenceEntries(catalog: CatalogReader, list: "law" | "facts", id: string): string[] {
  const { institutions, procedures, terms } = catalog.reference;
  return [
    ...institutions.flatMap((one) =>
      one[list].includes(id) ? [`institution: ${one.name.pl}`] : [],
    ),
    ...procedures.flatMap((one) =>
      one.steps.some((step) => step[list].includes(id)) ? [`procedure: ${one.title.pl}`] : [],
    ),
    ...terms.flatMap((one) => (one[list].includes(id) ? [`glossary: ${one.term.pl}`] : [])),
    ...(list === "law" ? lessonEntries(catalog, id) : []),
  ];
}

function cardEntries(catalog: CatalogReader, list: "law" | "facts", id: string): string[] {
  return catalog.courses.flatMap(({ slug }) => {
    const card = catalog.findCard(slug);
    const lines = card?.sections.flatMap((section) => section.lines) ?? [];
    return card && lines.some((line) => line[list].includes(id))
      ? [`${slug}: ${card.title.pl}`]
      : [];
  });
}

/** Parts of the prevention lesson and of its guide. */
function lessonEntries({ prevention }: CatalogReader, id: string): string[] {
  const places = [...(prevention?.parts ?? []), ...(prevention?.guide.sections ?? [])];
  return places.flatMap((one) =>
    one.law.includes(id) ? [`prevention lesson: ${one.title.pl}`] : [],
  );
}

function otherWordings(catalog: CatalogReader, kind: "law" | "fact", id: string): string[] {
  if (kind === "fact") {
    const { partOf } = catalog.findFact(id) ?? {};
    const related = catalog.facts.filter((one) => one.partOf === id || one.id === partOf);
    return related.map((one) => `${one.id}: ${one.label.pl}, ${formatFact(one, "pl")}`);
  }
  const { replaces } = catalog.findProvision(id) ?? {};
  const related = catalog.provisions.filter((one) => one.replaces === id || one.id === replaces);
  return related.map((one) => `${one.id}: ${one.citation.pl}`);
}

function likeIds(catalog: CatalogReader, kind: "law" | "fact", id: string): string[] {
  const ids = (kind === "law" ? catalog.provisions : catalog.facts).map((one) => one.id);
  const parts = id.split("-").filter((part) => /\d/.test(part) || part.length > 3);
  return ids.filter((known) => parts.some((part) => known.split("-").includes(part))).slice(0, 8);
}
