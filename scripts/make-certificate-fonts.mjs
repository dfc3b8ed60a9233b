/**
 * Makes the fonts in `assets/fonts`, which certificates embed: one cut of each upstream variable
 * font with all its letters, since a name may need any of them. The results are committed; run
 * this again only when a typeface changes:
 *
 *   npm install --no-save subset-font fontkit
 *   node scripts/make-certificate-fonts.mjs <folder with the .ttf files named in SOURCES>
 *
 * The typefaces and their licence: `assets/fonts/LICENCE.md`.
 */
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

const folder = path.resolve(process.argv[2] ?? ".");
const require = createRequire(path.join(folder, "x.cjs"));
const subsetFont = require("subset-font");
const fontkit = createRequire(import.meta.url)("fontkit");

const SOURCES = [
  // The drawing for large letters, a little bold: the same cut as the headings of the pages.
  { from: "Newsreader.ttf", to: "newsreader-display.ttf", axes: { opsz: 32, wght: 460 } },
  { from: "AtkinsonHyperlegibleNext.ttf", to: "atkinson-next-regular.ttf", axes: { wght: 400 } },
  { from: "AtkinsonHyperlegibleNext.ttf", to: "atkinson-next-bold.ttf", axes: { wght: 650 } },
];

for (const { from, to, axes } of SOURCES) {
  const source = await readFile(path.join(folder, from));
  const letters = String.fromCodePoint(...fontkit.create(source).characterSet);
  const font = await subsetFont(source, letters, {
    targetFormat: "truetype",
    variationAxes: axes,
    featureSettings: { kern: true, liga: true, mark: true, mkmk: true },
  });
  await writeFile(path.join("assets/fonts", to), font);
  console.log(`${to}: ${font.length} bytes`);
}
