import { describe, expect, test } from "vitest";
import { holderNameKey, initials, isSameName } from "./name-key.ts";

describe("the key of a name", () => {
  test.each([
    ["Zażółć Gęślą", "zazolc gesla"],
    ["ŁUKASZ ŚWIĘTOCHŁOWSKI", "lukasz swietochlowski"],
    ["Anna  Nowak-Kowalska ", "anna nowak kowalska"],
    ["Anna Nowak – Kowalska", "anna nowak kowalska"],
    ["Żo\u0301łw", "zolw"],
    ["Seán O’Brien", "sean obrien"],
    ["Jürgen Groß", "jurgen gross"],
    ["Бойко Олена", "боико олена"],
    ["  ", ""],
  ])("%j", (name, key) => {
    expect(holderNameKey(name)).toBe(key);
  });

  test.each([
    ["anna nowak kowalska", true],
    ["Nowak-Kowalska Anna", true],
    ["ANNA NOWAK-KOWALSKA", true],
    ["Anna Nowak", false],
    ["Anna Kowalska", false],
    ["Anna Anna Nowak Kowalska", false],
    ["", false],
    ["%", false],
  ])("%j is the name of the certificate: %s", (typed, same) => {
    expect(isSameName(typed, holderNameKey("Anna Nowak-Kowalska"))).toBe(same);
  });

  test("a name without letters is nobody's", () => {
    expect(isSameName("...", holderNameKey("---"))).toBe(false);
  });
});

test.each([
  ["Anna Nowak", "A. N."],
  ["Anna Maria Nowak-Lis", "A. M. N.-L."],
  ["  Łukasz   Żak ", "Ł. Ż."],
  ["Z\u0307aneta Lis", "Ż. L."],
])("initials of %j", (name, expected) => {
  expect(initials(name)).toBe(expected);
});
