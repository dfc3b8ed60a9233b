import { expect, test } from "vitest";
import { measure } from "./reading.ts";

test.each([
  ["pl", "Ala ma kota. Ola ma psa i rybę.", 4, 1.6],
  ["pl", "Wykorzystanie osoby. Ktoś pyta o zaświadczenie dzisiaj.", 5, 10],
  ["en", "The cat sat down. The dog ran far away.", 4.5, 1.8],
  ["en", "", 0, 0],
] as const)("%s: %s", (language, text, sentence, fog) => {
  expect(measure(text, language)).toEqual({ sentence, fog });
});

test("the softening i is no syllable of its own", () => {
  // wię-cej: two syllables; dzie-więć-dzie-siąt: four.
  expect(measure("Więcej więcej więcej.", "pl").fog).toBe(1.2);
  expect(measure("Dziewięćdziesiąt dziewięćdziesiąt dziewięćdziesiąt.", "pl").fog).toBe(41.2);
});
