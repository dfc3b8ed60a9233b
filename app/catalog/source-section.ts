import type { ContentLanguage } from "./schemas/shared.ts";
import type { SourceName } from "./schemas/source-name.ts";

/**
 * Prints the section of a source in the reader's language: names of parts and acts by the list,
 * citations by their form (“art. 24 ust. 1”, “Article 24(1)”).
 *
 * @param section as its author wrote it, in either language
 */
export function sectionIn(
  section: string,
  language: ContentLanguage,
  names: readonly SourceName[],
): string {
  const other = language === "pl" ? "en" : "pl";
  // Where one language has two words, the first in the list is printed.
  const ours = new Map(
    names.toReversed().map((name) => [name[other].toLowerCase(), name[language]]),
  );
  const named = section.replace(anyOf([...ours.keys()]), (found) => {
    return ours.get(found.toLowerCase()) ?? found;
  });
  const cited =
    language === "pl"
      ? named.replace(/(?<=\d[a-z]?)\((\d+)\)/g, " ust. $1")
      : named
          .replace(/ (?:ust\.|pkt) (\d+[a-z]*)/g, "($1)")
          .replace(/Article (?=\d+[a-z]*(?: § \d+[a-z]*)?(?:, | and |[-–])\d)/g, "Articles ");
  return cited.charAt(0).toUpperCase() + cited.slice(1);
}

/** Words of a section that the list does not know: they would stand in the wrong language. */
export function unknownWords(section: string, names: readonly SourceName[]): string[] {
  const known = names.flatMap(({ pl, en }) => [pl.toLowerCase(), en.toLowerCase()]);
  const rest = section.replace(anyOf([...new Set(known)]), " ").replace(/\b(ust\.|pkt)/g, " ");
  return rest.match(/(?<![\p{L}\d])\p{L}[\p{L}'’-]*/gu) ?? [];
}

/** Matches whole phrases, the longest first. */
function anyOf(phrases: string[]): RegExp {
  const longestFirst = phrases
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.()/]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\d])(?:${longestFirst.join("|")})(?!\\p{L})`, "giu");
}
