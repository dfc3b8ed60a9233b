import { expect, test } from "vitest";
import { type PasswordProblem, passwordProblem } from "./password-rules.ts";

const owner = {
  email: "j.wisniewska-lis@ops.gdynia.pl",
  givenName: "Łucja",
  familyName: "Wiśniewska-Lis",
};

const CASES: [string, PasswordProblem | null][] = [
  ["", "too_short"],
  ["krótkie-111", "too_short"],
  ["🔒🔒🔒🔒🔒🔒", "too_short"],
  ["parasol most szyba", null],
  ["cztery koniki idą w deszczu", null],
  ["xkq-vrt-plm-92", null],
  ["żółta łódź pod mostem", null],
  ["kot".repeat(43), "too_long"],
  ["password1234", "common"],
  ["Password!2345", "common"],
  ["Kochanie20241", "common"],
  ["Hasło12345678", "common"],
  ["haslohaslohaslo", "common"],
  ["qwertyuiop123", "common"],
  ["correcthorsebatterystaple", "common"],
  ["aaaaaaaaaaaaaa", "repetitive"],
  ["abababababab", "repetitive"],
  ["123456789012", "common"],
  ["0987654321098", "repetitive"],
  ["asdfghjkl1234x", "repetitive"],
  ["moja ostoja w lesie", "personal"],
  ["LUCJA idzie do lasu", "personal"],
  ["wisniewska pije herbate", "personal"],
  ["lis idzie do lasu ciemnego", null],
];

test.each(CASES)("%s: %s", (password, problem) => {
  expect(passwordProblem(password, owner)).toBe(problem);
});

test("128 characters are allowed, any of them", () => {
  const long = [..."Zażółć gęślą jaźń, ☂ & <b>! ".repeat(5)].slice(0, 128).join("");
  expect(passwordProblem(long, owner)).toBeNull();
});
