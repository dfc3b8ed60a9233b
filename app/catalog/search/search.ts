import MiniSearch from "minisearch";
import type { CatalogReader } from "../catalog.server.ts";
import { BODY_NAMES } from "../fact-words.ts";
import { formatFact } from "../format-fact.ts";
import type { ContentLanguage } from "../schemas/shared.ts";
import { sharedPart } from "./word-forms.ts";

/** What can be found: an entry of a reference page, or a lesson. */
export interface Found {
  kind: "fact" | "provision" | "institution" | "procedure" | "term" | "contact" | "lesson";
  title: string;
  /** The beginning of its text. */
  text: string;
  /** Address below the language. */
  path: string;
}

interface Entry extends Found {
  id: string;
}

const MOST = 30;
const LONGEST_TEXT = 220;
/** More words of a query only make it slower. */
const MOST_WORDS = 12;

const indexes = new Map<string, MiniSearch<Entry>>();

/**
 * Finds entries by words in any form, by the beginnings of words, and with a letter mistyped.
 *
 * @param query as typed; an empty one finds nothing
 * @returns at most 30, the best first
 */
export function searchCatalog(
  catalog: CatalogReader,
  language: ContentLanguage,
  query: string,
): Found[] {
  const words = query.normalize("NFC").split(/\s+/u).slice(0, MOST_WORDS).join(" ");
  return indexOf(catalog, language)
    .search(words)
    .slice(0, MOST)
    .map(({ kind, title, text, path }) => ({ kind, title, text, path }));
}

/** Made at the first search, and again when the content is another. */
function indexOf(catalog: CatalogReader, language: ContentLanguage): MiniSearch<Entry> {
  const key = `${catalog.version} ${language}`;
  const known = indexes.get(key);
  if (known) return known;
  if (indexes.size > 3) indexes.clear();
  const index = new MiniSearch<Entry>({
    fields: ["title", "text"],
    storeFields: ["kind", "title", "text", "path"],
    processTerm: (word) => sharedPart(word, language),
    searchOptions: {
      boost: { title: 3 },
      prefix: (word) => word.length > 2,
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
      combineWith: "AND",
    },
  });
  index.addAll(entriesOf(catalog, language));
  indexes.set(key, index);
  return index;
}

function entriesOf(catalog: CatalogReader, lang: ContentLanguage): Entry[] {
  const { institutions, procedures, terms } = catalog.reference;
  const entry = (kind: Found["kind"], id: string, title: string, text: string, path: string) => ({
    id: `${kind} ${id}`,
    kind,
    title,
    text: text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text,
    path,
  });
  return [
    ...terms.map((one) =>
      entry("term", one.id, one.term[lang], one.meaning[lang], `/reference/glossary#${one.id}`),
    ),
    ...institutions.map((one) =>
      entry(
        "institution",
        one.id,
        one.name[lang],
        one.does[lang],
        `/reference/institutions#${one.id}`,
      ),
    ),
    ...procedures.map((one) =>
      entry(
        "procedure",
        one.id,
        one.title[lang],
        one.when[lang],
        `/reference/procedures#${one.id}`,
      ),
    ),
    ...catalog
      .contacts()
      .map((one) => entry("contact", one.id, one.name[lang], one.about[lang], `/help#${one.id}`)),
    ...catalog.provisions.map((one) =>
      entry("provision", one.id, one.citation[lang], one.text[lang], `/reference/law#${one.id}`),
    ),
    ...catalog.facts.map((one) =>
      entry(
        "fact",
        one.id,
        `${one.label[lang]}: ${formatFact(one, lang)}`,
        `${BODY_NAMES[one.body][lang]}, ${one.period}`,
        `/reference/statistics#${one.id}`,
      ),
    ),
    ...(catalog.prevention?.parts ?? []).map((one) =>
      entry(
        "lesson",
        `prevention/${one.id}`,
        one.title[lang],
        one.summary[lang],
        `/prevention/${one.id}`,
      ),
    ),
    ...lessonEntries(catalog, lang),
  ];

  function lessonEntries({ courses, lessonSequence }: CatalogReader, language: ContentLanguage) {
    const seen = new Set<unknown>();
    return courses.flatMap((course) =>
      lessonSequence(course).flatMap(({ module, lesson }) => {
        if (seen.has(lesson)) return [];
        seen.add(lesson);
        const path = `/courses/${course.slug}/${module.id}/${lesson.id}`;
        return [
          entry(
            "lesson",
            `${module.id}/${lesson.id}`,
            lesson.title[language],
            lesson.summary[language],
            path,
          ),
        ];
      }),
    );
  }
}
