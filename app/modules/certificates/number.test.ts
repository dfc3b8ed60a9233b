import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { certificateNumber, NUMBERS_PER_EDITION, readCertificateNumber } from "./number.ts";

const numbers = fc
  .tuple(fc.integer({ min: 2020, max: 2099 }), fc.bigInt(0n, NUMBERS_PER_EDITION - 1n))
  .map(([edition, random]) => certificateNumber(edition, random));
const TYPED = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
/** Places of a number that carry a character; the rest is `OST` and hyphens. */
const PLACES = [4, 5, 6, 7, 9, 10, 11, 12, 14, 15, 16, 17, 19];

describe("the number of a certificate", () => {
  test("has one form, and reads as itself", () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(number).toMatch(/^OST-\d{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}-[0-9A-HJKMNP-TV-Z]$/);
        expect(readCertificateNumber(number)).toBe(number);
      }),
    );
  });

  test("with one character typed wrong is no number, unless it only looks different", () => {
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom(...PLACES),
        fc.constantFrom(...TYPED),
        (number, place, wrong) => {
          const typed = number.slice(0, place) + wrong + number.slice(place + 1);
          expect([null, number]).toContain(readCertificateNumber(typed));
          if (!"OIL".includes(wrong) && wrong !== number[place]) {
            expect(readCertificateNumber(typed)).toBeNull();
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("with two characters that changed places is no number", () => {
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom(...PLACES),
        fc.constantFrom(...PLACES),
        (number, one, other) => {
          const characters = [...number];
          [characters[one], characters[other]] = [
            characters[other] as string,
            characters[one] as string,
          ];
          const typed = characters.join("");
          expect(readCertificateNumber(typed)).toBe(typed === number ? number : null);
        },
      ),
      { numRuns: 2000 },
    );
  });

  const NUMBER = certificateNumber(2026, 987_654_321_012n);
  const bare = NUMBER.replaceAll("-", "");
  test.each([
    ["small letters", NUMBER.toLowerCase()],
    ["no hyphens", bare],
    ["no OST", bare.slice(3)],
    ["spaces and dashes", ` ${NUMBER.replaceAll("-", " – ")}\u00a0`],
    ["a zero in OST", NUMBER.replace("OST", "0ST")],
    ["wide letters", bare.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))],
  ])("%s", (_what, typed) => {
    expect(readCertificateNumber(typed)).toBe(NUMBER);
  });

  test("letters of other scripts and look-alikes count as what they look like", () => {
    const number = certificateNumber(2026, 0x1_48_00_a8n);
    const typed = number
      .replaceAll("0", "О")
      .replaceAll("1", "l")
      .replaceAll("A", "А")
      .replaceAll("K", "к");
    expect(typed).not.toBe(number);
    expect(readCertificateNumber(typed)).toBe(number);
  });

  test.each(["", "OST-2026", "<script>", "OST-2026-7K3M-9QXD-", `${NUMBER}0`, "U".repeat(500)])(
    "%j is no number",
    (typed) => {
      expect(readCertificateNumber(typed)).toBeNull();
    },
  );
});
