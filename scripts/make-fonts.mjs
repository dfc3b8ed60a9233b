/**
 * Makes the fonts in `public/fonts` from the upstream variable fonts: only the letters and signs
 * that Polish and English pages use, so that a cold page stays small. The results are committed;
 * run this again only when a letter is missing or a typeface changes:
 *
 *   npm install --no-save subset-font
 *   node scripts/make-fonts.mjs <folder with the .ttf files named in SOURCES>
 *
 * The typefaces and their licence: `public/fonts/LICENCE.md`.
 */
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

const folder = path.resolve(process.argv[2] ?? ".");
// The tool may stand beside the fonts instead of among the product's own packages.
const subsetFont = createRequire(path.join(folder, "x.cjs"))("subset-font");

const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index));
const POLISH = "ĄąĆćĘęŁłŃńÓóŚśŹźŻż";
/** Names of people and places: German, French, Spanish, Czech, Turkish, Romanian, Baltic letters. */
const NAMES =
  "ÀÁÂÃÄÅÇÈÉÊËÍÎÑÖØÚÜÝßàáâãäåæçèéêëíîïñòôõöøùúûüýčČďěĎňŇřŘšŠťůŮžŽğĞıİşŞășțĂȘȚāēīūņļķģėųįőűŐŰđĐ";
const SIGNS = "\u00a0\u202f\u2009\u2011–—„”“‘’‚…•·§©°±×÷−½€→←↗↓↑№«»‹›′″≥≤≠ªº²³\u00ad";

const TEXT = ASCII + POLISH + NAMES + SIGNS;
const HEADINGS = `${ASCII + POLISH}ÄÖÜßäöüéèčšžŠŽ\u00a0\u202f\u2009–—„”“‘’…·§−×%€\u00ad`;

const FEATURES = { kern: true, liga: true, mark: true, mkmk: true };

const SOURCES = [
  {
    from: "Newsreader.ttf",
    to: "newsreader-display.woff2",
    letters: HEADINGS,
    // One cut for headings and large figures: the drawing for about 32 points, a little bold.
    axes: { opsz: 32, wght: 460 },
  },
  {
    from: "AtkinsonHyperlegibleNext.ttf",
    to: "atkinson-next.woff2",
    letters: TEXT,
    axes: { wght: { min: 400, max: 700 } },
  },
  {
    from: "AtkinsonHyperlegibleNext-Italic.ttf",
    to: "atkinson-next-italic.woff2",
    letters: TEXT,
    axes: { wght: 400 },
  },
];

for (const { from, to, letters, axes } of SOURCES) {
  const font = await subsetFont(await readFile(path.join(folder, from)), letters, {
    targetFormat: "woff2",
    variationAxes: axes,
    featureSettings: FEATURES,
  });
  await writeFile(path.join("public/fonts", to), font);
  console.log(`${to}: ${font.length} bytes`);
}
