import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { escapeHtml } from "./escape-html.ts";
import { fillablePage, fillPacked, fillPlain } from "./fillable-page.ts";

const GAP = "\0gap\0";
const long = "<p>Zażółć gęślą jaźń. ".repeat(900);

test.each([
  ["one gap", `<p>${GAP}</p>`, "Ewa"],
  ["two gaps", `${long}${GAP}${long}${GAP}${long}`, "Żaneta Ość-Łęcka"],
  ["a gap at either end", `${GAP}${long}${GAP}`, "Li"],
  ["gaps side by side", `a${GAP}${GAP}b`, "Ewa"],
  ["no gap", long, "Ewa"],
  ["an empty text", `a${GAP}b`, ""],
  ["the longest text", `a${GAP}b`, "x".repeat(65_535)],
])("%s: plain and packed say the same", (_, html, text) => {
  const page = fillablePage(html, GAP);
  const expected = html.replaceAll(GAP, () => text);
  expect(fillPlain(page, text).toString()).toBe(expected);
  expect(gunzipSync(fillPacked(page, text)).toString()).toBe(expected);
});

test("filling leaves the page as it was", () => {
  const page = fillablePage(`a${GAP}b`, GAP);
  expect([fillPlain(page, "1"), fillPlain(page, "2")].map(String)).toEqual(["a1b", "a2b"]);
});

test("text cannot become markup", () => {
  expect(escapeHtml(`<b a="1" c='2'>&`)).toBe("&lt;b a=&quot;1&quot; c=&#x27;2&#x27;&gt;&amp;");
});
