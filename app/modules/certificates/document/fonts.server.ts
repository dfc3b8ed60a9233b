import { readFileSync } from "node:fs";
import path from "node:path";
import { create, type Font } from "fontkit";

/** Files in `assets/fonts`; their licence stands beside them. */
const FILES = {
  serif: "newsreader-display.ttf",
  regular: "atkinson-next-regular.ttf",
  bold: "atkinson-next-bold.ttf",
  /** For names in Cyrillic, Greek and Vietnamese letters. */
  world: "source-serif-4-regular.ttf",
} as const;
export type FontName = keyof typeof FILES;
export const FONT_NAMES = Object.keys(FILES) as FontName[];

const loaded = new Map<FontName, { bytes: Buffer; font: Font }>();

/** A font, read once per process. */
function load(name: FontName) {
  const known = loaded.get(name);
  if (known) return known;
  const bytes = readFileSync(path.resolve("assets/fonts", FILES[name]));
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
