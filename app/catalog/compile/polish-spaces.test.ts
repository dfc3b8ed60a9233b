import { expect, test } from "vitest";
import { noBreaks } from "./polish-spaces.ts";

test.each([
  ["mieszka w domu", "mieszka w_domu"],
  ["A w domu i z psem", "A_w_domu i_z_psem"],
  ["(o pracy) „z ulicy”", "(o_pracy) „z_ulicy”"],
  ["art. 189a § 1 KK", "art._189a §_1 KK"],
  ["od 3 do 20 lat", "od 3_do 20_lat"],
  ["drwa i las", "drwa i_las"],
])("%s", (text, expected) => {
  expect(noBreaks(text, "pl").replaceAll("\u00a0", "_")).toBe(expected);
});

test.each([
  ["у фільмах і в житті", "у_фільмах і_в_житті"],
  ["Сюрприз — це радість", "Сюрприз_— це радість"],
  ["з’ясувати в неї", "з’ясувати в_неї"],
])("%s", (text, expected) => {
  expect(noBreaks(text, "uk").replaceAll("\u00a0", "_")).toBe(expected);
});

test("English is left as it is", () => {
  expect(noBreaks("a house in 2023 years", "en")).toBe("a house in 2023 years");
});
