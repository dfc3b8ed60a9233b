/** Letters that stay whole when marks are taken off. */
const WHOLE: Record<string, string> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
};

/**
 * A name in the form that names are compared in: small letters without marks, words parted by
 * single spaces. Hyphens part words; apostrophes and dots do not count.
 */
export function holderNameKey(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[łøđðħıßæœþ]/g, (letter) => WHOLE[letter] ?? letter)
    .replace(/['’‘ʼ`´.]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Whether a name as typed is the one with this key. Surname first is the same name. */
export function isSameName(typed: string, key: string): boolean {
  return key !== "" && inAnyOrder(holderNameKey(typed)) === inAnyOrder(key);
}

const inAnyOrder = (key: string) => key.split(" ").sort().join(" ");

/** "Anna Maria Nowak-Lis" -> "A. M. N.-L.": tells a holder no more than that it may be them. */
export function initials(name: string): string {
  const first = (part: string) => {
    const [letter] = new Intl.Segmenter("pl").segment(part);
    return letter ? `${letter.segment.toUpperCase()}.` : "";
  };
  return name
    .normalize("NFC")
    .split(/\s+/)
    .map((word) =>
      word
        .split(/[-‐‑–]/)
        .map(first)
        .filter(Boolean)
        .join("-"),
    )
    .filter(Boolean)
    .join(" ");
}
