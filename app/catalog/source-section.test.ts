import { expect, test } from "vitest";
import { sectionIn, unknownWords } from "./source-section.ts";

const NAMES = [
  { pl: "Kodeks karny", en: "Criminal Code" },
  { pl: "ustawa o cudzoziemcach", en: "Act on Foreigners" },
  { pl: "Straż Graniczna", en: "Border Guard" },
  { pl: "2011/36/UE", en: "2011/36/EU" },
  { pl: "art.", en: "Article" },
  { pl: "art.", en: "Articles" },
  { pl: "i", en: "and" },
];

test.each([
  ["3, Border Guard", "3, Straż Graniczna", "3, Border Guard"],
  [
    "Kodeks karny, art. 4 § 1 i art. 46",
    "Kodeks karny, art. 4 § 1 i art. 46",
    "Criminal Code, Article 4 § 1 and Article 46",
  ],
  [
    "Ustawa o cudzoziemcach, art. 195 ust. 1 pkt 5",
    "Ustawa o cudzoziemcach, art. 195 ust. 1 pkt 5",
    "Act on Foreigners, Article 195(1)(5)",
  ],
  [
    "2011/36/EU, Articles 8 and 12(4)",
    "2011/36/UE, art. 8 i 12 ust. 4",
    "2011/36/EU, Articles 8 and 12(4)",
  ],
  [
    "Kodeks karny, art. 4, 6 i 46",
    "Kodeks karny, art. 4, 6 i 46",
    "Criminal Code, Articles 4, 6 and 46",
  ],
  ["5, Article 69b", "5, art. 69b", "5, Article 69b"],
])("%s", (section, pl, en) => {
  expect(sectionIn(section, "pl", NAMES)).toBe(pl);
  expect(sectionIn(section, "en", NAMES)).toBe(en);
  expect(unknownWords(section, NAMES)).toEqual([]);
});

test("a word that the list lacks is named", () => {
  expect(unknownWords("3, Border Guards; art. 62c", NAMES)).toEqual(["Border", "Guards"]);
});
