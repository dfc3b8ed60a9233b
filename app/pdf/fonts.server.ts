import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";

const require = createRequire(import.meta.url);

/** Whole fonts from the packages, since a name may need any letter; SIL Open Font License 1.1. */
const FILES = {
  serif: "@expo-google-fonts/newsreader/500Medium/Newsreader_500Medium.ttf",
  regular:
    "@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf",
  bold: "@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf",
  /** For names in Cyrillic, Greek and Vietnamese letters. */
  world: "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
} as const;
export type FontName = keyof typeof FILES;
export const FONT_NAMES = Object.keys(FILES) as FontName[];

const loaded = new Map<FontName, { bytes: Buffer; font: Font }>();

/** A font, read once per process. */
function load(name: FontName) {
  const known = loaded.get(name);
  if (known) return known;
  const bytes = readFileSync(require.resolve(FILES[name]));
  const entry = { bytes, font: create(bytes) as Font };
  loaded.set(name, entry);
  return entry;
}

export const fontBytes = (name: FontName): Buffer => load(name).bytes;

const has = (name: FontName, text: string) =>
  [...text].every((letter) => load(name).font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));

/**
 * The font that a name is set in: the one of the headings when it has all the letters. Letters
 * that no font has become a middle dot: a document for screen readers may hold no empty boxes.
 */
export function fontForName(name: string): { font: FontName; text: string } {
  const text = name.normalize("NFC");
  if (has("serif", text)) return { font: "serif", text };
  return {
    font: "world",
    text: [...text].map((letter) => (has("world", letter) ? letter : "·")).join(""),
  };
}
