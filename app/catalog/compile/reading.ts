import type { ContentLanguage } from "../schemas/shared.ts";
import type { CompiledLesson } from "../types.ts";

/** How a text reads, for its authors. */
export interface Reading {
  /** Words in a sentence, on average. */
  sentence: number;
  /**
   * Gunning's FOG index: 0.4 × (words in a sentence + per cent of long words), about the years of
   * school that the text takes. Long words have four syllables or more in Polish, three in English.
   */
  fog: number;
}

const LONG_WORD: Record<ContentLanguage, number> = { pl: 4, en: 3 };
const VOWELS: Record<ContentLanguage, RegExp> = { pl: /[aąeęioóuy]/giu, en: /[aeiouy]+/giu };
/** Before a vowel it only softens the consonant: więcej has two syllables. */
const SOFTENING = /i(?=[aąeęoóu])/giu;

/** How the running text of lessons reads in one language. */
export function readingOf(lessons: readonly CompiledLesson[], language: ContentLanguage): Reading {
  const texts = lessons.flatMap((lesson) =>
    lesson.screens[language].flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "html" ? [plainText(block.html)] : [])),
    ),
  );
  return measure(texts.join("\n"), language);
}

/** @param text plain; the end of a line ends a sentence */
export function measure(text: string, language: ContentLanguage): Reading {
  const sentences = text
    .split(/[.!?…]+["”)]*\s+(?=\p{Lu}|„|“)|\n+/u)
    .map((sentence) => sentence.match(/\p{L}[\p{L}'’-]*/gu) ?? [])
    .filter((words) => words.length > 2);
  const words = sentences.flat();
  if (words.length === 0) return { sentence: 0, fog: 0 };
  const long = words.filter((word) => syllables(word, language) >= LONG_WORD[language]).length;
  const sentence = words.length / sentences.length;
  return {
    sentence: rounded(sentence),
    fog: rounded(0.4 * (sentence + (100 * long) / words.length)),
  };
}

function syllables(word: string, language: ContentLanguage): number {
  const spoken = language === "pl" ? word.replace(SOFTENING, "") : word;
  return spoken.match(VOWELS[language])?.length ?? 0;
}

const rounded = (value: number) => Math.round(value * 10) / 10;

/** The text of HTML; headings, tables and charts are no running text. */
function plainText(html: string): string {
  return html
    .replace(/<(table|svg|figure|aside class="sources")[\s\S]*?<\/\1>/g, "\n")
    .replace(/<\/(p|li|h\d|dt|dd|blockquote)>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replace(/&[a-z#0-9]+;/g, " ");
}
