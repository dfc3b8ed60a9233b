/**
 * `node scripts/make-fonts.mjs`: makes the fonts in `public/fonts` from the variable fonts of the
 * `@fontsource-variable` packages: only the letters and signs that Polish and English pages use,
 * so that a cold page stays small. The packages part each typeface in two files, Latin and extended
 * Latin; so do ours, and a page that has no letter of the second does not load it. The results
 * are committed; run this again only when a letter is missing or a typeface changes. The licence:
 * `public/fonts/LICENCE.md`.
 */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import subsetFont from "subset-font";

const root = path.resolve(import.meta.dirname, "..");
const packages = path.join(root, "node_modules", "@fontsource-variable");

const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index));
const SIGNS = "\u00a0\u2009\u2011\u202f–—„”“‘’‚…•·§©°±×÷−½€→←↗↓↑«»‹›′″≥≤≠ªº²³\u00ad";
const LATIN = `${ASCII}${SIGNS}ÓóÄÖÜßäöüÀÁÂÃÅÇÈÉÊËÍÎÑØÚÝàáâãåæçèéêëíîïñòôõøùúûý`;
const EXTENDED = "ĄąĆćĘęŁłŃńŚśŹźŻżčČďĚěŇňŘřŠšťŮůŽžĞğİışŞȘșȚțĂăĀāĒēĪīŪūŅņĻļĶķĢģĖėŲųĮįŐőŰűĐđ";

/** One cut for headings and large figures: the drawing for about 32 points, a little bold. */
const HEADING = { opsz: 32, wght: 460 };

const FACES = [
  ["newsreader", "newsreader", "standard-normal", HEADING],
  ["atkinson-next", "atkinson-hyperlegible-next", "wght-normal", { wght: { min: 400, max: 700 } }],
  ["atkinson-next-italic", "atkinson-hyperlegible-next", "wght-italic", { wght: 400 }],
];

for (const [name, family, cut, variationAxes] of FACES) {
  for (const [part, letters] of [
    ["latin", LATIN],
    ["latin-ext", EXTENDED],
  ]) {
    const source = path.join(packages, family, "files", `${family}-${part}-${cut}.woff2`);
    const font = await subsetFont(await readFile(source), letters, {
      targetFormat: "woff2",
      variationAxes,
    });
    await writeFile(path.join(root, "public", "fonts", `${name}-${part}.woff2`), font);
    console.log(`${name}-${part}.woff2: ${font.length} bytes`);
  }
}

/*
 * Ukrainian, for the prevention lesson. Neither typeface has Cyrillic letters: headings take those of
 * Source Serif, a near relative, from a file that no other page loads; text takes the system's.
 */
const UKRAINIAN = "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюя";
const serif = path.join(root, "node_modules", "@expo-google-fonts", "source-serif-4", "500Medium");
const cyrillic = await subsetFont(
  await readFile(path.join(serif, "SourceSerif4_500Medium.ttf")),
  UKRAINIAN,
  { targetFormat: "woff2" },
);
await writeFile(path.join(root, "public", "fonts", "source-serif-cyrillic.woff2"), cyrillic);
console.log(`source-serif-cyrillic.woff2: ${cyrillic.length} bytes`);
