/** Digits and letters that are not taken for each other (Crockford's base 32: no I, L, O, U). */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RANDOM_CHARACTERS = 8;
/** Room of one edition: a guess finds one of a million certificates once in a million tries. */
export const NUMBERS_PER_EDITION = 32n ** BigInt(RANDOM_CHARACTERS);

/** Year, random part, check character. */
const BARE = new RegExp(`^\\d{4}[${ALPHABET}]{${RANDOM_CHARACTERS}}[${ALPHABET}]$`);
/** Letters of other scripts that look like ours, and ours that look like digits. */
const LOOKALIKES = new Map(
  [
    ["АΑ", "A"],
    ["ВΒ", "B"],
    ["СϹ", "C"],
    ["ЕΕ", "E"],
    ["НΗ", "H"],
    ["ЈJ", "J"],
    ["КΚ", "K"],
    ["МΜ", "M"],
    ["Ν", "N"],
    ["РΡ", "P"],
    ["Ѕ", "S"],
    ["ТΤ", "T"],
    ["ХΧ", "X"],
    ["УΥ", "Y"],
    ["Ζ", "Z"],
    ["OОΟ", "0"],
    ["ILІΙЇ", "1"],
  ].flatMap(([from = "", to = ""]) => [...from].map((letter) => [letter, to] as const)),
);

/**
 * The number of a certificate: `OST-2026-7K3M-9QXD-4`.
 *
 * @param edition the year, four digits
 * @param random from 0 to below `NUMBERS_PER_EDITION`; from a source that cannot be guessed
 */
export function certificateNumber(edition: number, random: bigint): string {
  let rest = random;
  let body = "";
  for (let index = 0; index < RANDOM_CHARACTERS; index++) {
    body = ALPHABET[Number(rest % 32n)] + body;
    rest /= 32n;
  }
  const bare = `${edition}${body}`;
  return grouped(bare + checkCharacter(bare));
}

/**
 * The number that somebody typed, in the form it is kept in. Small letters, spaces, other dashes
 * or none, a missing `OST` and letters that look like the right ones are all accepted.
 *
 * @returns null for what cannot be a number of ours: it was not copied exactly
 */
export function readCertificateNumber(typed: string): string | null {
  const letters = [...typed.normalize("NFKC").toUpperCase()].map((it) => LOOKALIKES.get(it) ?? it);
  const bare = letters
    .join("")
    .replace(/[^0-9A-Z]/g, "")
    .replace(/^0ST/, "");
  if (!BARE.test(bare) || checkCharacter(bare.slice(0, -1)) !== bare.at(-1)) return null;
  return grouped(bare);
}

function grouped(bare: string): string {
  return `OST-${bare.slice(0, 4)}-${bare.slice(4, 8)}-${bare.slice(8, 12)}-${bare.slice(12)}`;
}

/**
 * A weighted sum over the field of 32 elements, its weights the powers of a generator: they all
 * differ, so any one wrong character and any two that changed places give another character.
 */
function checkCharacter(bare: string): string {
  let sum = 0;
  for (const character of bare) sum = timesGenerator(sum ^ ALPHABET.indexOf(character));
  return ALPHABET[sum] as string;
}

/** Multiplies by x modulo x^5 + x^2 + 1. */
function timesGenerator(value: number): number {
  return (value << 1) ^ (value & 16 ? 0b100101 : 0);
}
