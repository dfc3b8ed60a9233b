import common from "./common-passwords.json" with { type: "json" };
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from "./password-limits.ts";

export type PasswordProblem = "too_short" | "too_long" | "common" | "repetitive" | "personal";

/** What a password must not be built on. */
export interface PasswordOwner {
  email: string;
  givenName: string;
  familyName: string;
}

const COMMON = new Set(common.passwords);
const PRODUCT = "ostoja";
/** Names and local parts shorter than this are in too many good passwords. */
const PERSONAL_MIN_LENGTH = 4;
const DISTINCT_MIN = 5;
/** Rows of keys and counting: a stretch of these is no secret. */
const ROWS = [
  "01234567890123456789",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "abcdefghijklmnopqrstuvwxyz",
];

/** Small letters without Polish marks. */
function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ł", "l");
}

/** The word that "Kochanie2024!" is built on. */
function base(folded: string): string {
  return folded.replace(/^[^a-z]+/, "").replace(/[^a-z]+$/, "");
}

/** "haslo" for "haslohaslohaslo"; the text itself when it repeats nothing. */
function unit(text: string): string {
  return /^(.+?)\1+$/.exec(text)?.[1] ?? text;
}

function isCommon(folded: string): boolean {
  const forms = [folded, base(folded), unit(folded), unit(base(folded))];
  return forms.some((form) => COMMON.has(form));
}

/** True when what is left without rows of keys is next to nothing. */
function isRepetitive(folded: string): boolean {
  if (new Set(folded).size < DISTINCT_MIN) return true;
  let rest = folded;
  for (const row of ROWS) {
    const both = [row, [...row].reverse().join("")];
    for (let length = row.length; length >= 4; length--) {
      for (const line of both) {
        for (let at = 0; at + length <= line.length; at++) {
          rest = rest.replaceAll(line.slice(at, at + length), "");
        }
      }
    }
  }
  return rest.length < DISTINCT_MIN;
}

function isPersonal(folded: string, owner: PasswordOwner): boolean {
  const local = owner.email.split("@")[0] ?? "";
  const parts = [local, ...local.split(/[._+-]/), owner.givenName, owner.familyName];
  return [PRODUCT, ...parts.flatMap((part) => part.split(/[\s-]/))]
    .map(fold)
    .some((part) => part.length >= PERSONAL_MIN_LENGTH && folded.includes(part));
}

/**
 * What is wrong with a new password; null when it is good. Length counts characters as people see
 * them typed (code points), not bytes.
 */
export function passwordProblem(password: string, owner: PasswordOwner): PasswordProblem | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN_LENGTH) return "too_short";
  if (length > PASSWORD_MAX_LENGTH) return "too_long";
  const folded = fold(password);
  if (isCommon(folded)) return "common";
  if (isRepetitive(folded)) return "repetitive";
  return isPersonal(folded, owner) ? "personal" : null;
}
