import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { catalogues } from "./catalogues.ts";
import { LANGUAGES, type Language } from "./languages.ts";

/** Plural forms a language has; i18next writes them behind the key. */
const PLURALS: Record<Language, readonly string[]> = {
  pl: ["one", "few", "many", "other"],
  en: ["one", "other"],
};
const PLURAL_END = /_(zero|one|two|few|many|other)$/;

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, prefix: string): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${prefix}${key}`, value] as [string, string]]
      : leaves(value, `${prefix}${key}.`),
  );
}

function textsOf(language: Language): Map<string, string> {
  return new Map(
    Object.entries(catalogues[language]).flatMap(([area, tree]) =>
      leaves(tree as unknown as Tree, `${area}:`),
    ),
  );
}

const texts = Object.fromEntries(
  LANGUAGES.map((language) => [language, textsOf(language)]),
) as Record<Language, Map<string, string>>;
const baseKeys = (language: Language) =>
  new Set([...texts[language].keys()].map((key) => key.replace(PLURAL_END, "")));
const blanks = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]).sort();

describe("the catalogues", () => {
  test("say the same things in every language", () => {
    expect([...baseKeys("en")].sort()).toEqual([...baseKeys("pl")].sort());
  });

  test.each(LANGUAGES)("have every plural form: %s", (language) => {
    const plural = new Set(
      [...texts[language].keys()]
        .filter((key) => PLURAL_END.test(key))
        .map((key) => key.replace(PLURAL_END, "")),
    );
    const missing = [...plural].flatMap((key) =>
      PLURALS[language]
        .map((form) => `${key}_${form}`)
        .filter((form) => !texts[language].has(form)),
    );
    expect(missing).toEqual([]);
  });

  test("leave the same blanks in both languages", () => {
    const blanksOf = (language: Language, key: string) =>
      blanks(texts[language].get(key) ?? texts[language].get(`${key}_other`) ?? "");
    const different = [...baseKeys("pl")].filter(
      (key) => blanksOf("pl", key).join() !== blanksOf("en", key).join(),
    );
    expect(different).toEqual([]);
  });

  test.each(LANGUAGES)("have no empty text: %s", (language) => {
    expect(
      [...texts[language]].filter(([, text]) => text.trim() === "").map(([key]) => key),
    ).toEqual([]);
  });
});

test("Ukrainian says what the prevention lesson says in Polish, with the same blanks", () => {
  const lesson = (tree: unknown) =>
    leaves(tree as Tree, "").map(([key, text]) => `${key} ${blanks(text)}`);
  expect(lesson(catalogues.uk.prevention)).toEqual(lesson(catalogues.pl.prevention));
});

/** Source files whose texts come from the catalogues. */
function sourceFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => path.join(dir, file));
}

test("every key that is written out in the code has a text", () => {
  const keys = [...baseKeys("pl")];
  const known = new Set(keys);
  // A key that stands for a group (`home:privacy`) is put together with the rest further on.
  const isGroup = (key: string) => keys.some((other) => other.startsWith(`${key}.`));
  const areas = Object.keys(catalogues.pl).join("|");
  const written = new RegExp(`["'\`]((?:${areas}):[a-z0-9_.]+)["'\`]`, "gi");
  const missing = sourceFiles("app").flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(written)]
      .map((match) => match[1] ?? "")
      .filter((key) => !known.has(key) && !isGroup(key))
      .map((key) => `${file}: ${key}`),
  );
  expect(missing).toEqual([]);
});
