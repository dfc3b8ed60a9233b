import { describe, expect, test } from "vitest";
import { loadCatalog } from "../catalog.server.ts";
import { searchCatalog } from "./search.ts";
import { sharedPart } from "./word-forms.ts";

const catalog = loadCatalog();

test.each([
  ["zaświadczenie", "zaświadczenia"],
  ["zaświadczenie", "zaświadczeniem"],
  ["ofiara", "ofiary"],
  ["ofiara", "ofiarami"],
  ["małoletni", "małoletnich"],
  ["wykorzystanie", "wykorzystania"],
  ["prokuratura", "prokuraturę"],
])("%s and %s share a part", (one, other) => {
  expect(sharedPart(one, "pl")).toBe(sharedPart(other, "pl"));
});

describe("searching", () => {
  test.each([
    ["pl", "zaświadczenia o domniemaniu", "/reference/glossary#certificate"],
    ["pl", "zaswiadczenie", "/reference/glossary#certificate"],
    ["pl", "prokuratury", "/reference/institutions#prosecution"],
    ["pl", "189a", "/reference/law#kk-189a-1"],
    ["pl", "KCIK", "/help#kcik"],
    ["en", "certificates", "/reference/glossary#certificate"],
    ["en", "smugling", "/reference/glossary#smuggling"],
  ] as const)("%s: %s", (lang, query, path) => {
    expect(searchCatalog(catalog, lang, query).map((found) => found.path)).toContain(path);
  });

  test.each(["", "   ", "qqqqzzzz", "***", "\u0000"])("%j finds nothing", (query) => {
    expect(searchCatalog(catalog, "pl", query)).toEqual([]);
  });

  test("a very long query is no trouble", () => {
    expect(searchCatalog(catalog, "pl", "handel ludźmi ".repeat(2000)).length).toBeLessThan(31);
  });
});
