/** Endings of Polish nouns, adjectives and verbs, the longest first; cut once from a longer word. */
const PL_ENDINGS = [
  ..."iejszych iejszymi iejszego owaniem owania owaniu owanie eniami aniami".split(" "),
  ..."ościach ościami ościom eniach aniach eniem aniem eniom".split(" "),
  ..."ostwa ostwo ostwu ości ością ymi imi ych ich ego iego emu iemu ami iami ach iach owi".split(
    " ",
  ),
  ..."ość enia aniu eniu anie enie ania ów iom om em iem ej iej ie ię ia iu ę ą y i a e o u".split(
    " ",
  ),
].sort((a, b) => b.length - a.length);

const EN_ENDINGS = ["ings", "ing", "ied", "ies", "ed", "es", "s"];

/** What is left of a word must be enough to tell it from others. */
const SHORTEST = 3;

/** Letters without their marks, so that "zaswiadczenie" finds "zaświadczenie". */
export function plainLetters(word: string): string {
  return word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ł", "l");
}

/**
 * The part of a word that its forms share, roughly: "zaświadczenia", "zaświadczeniem" and
 * "zaświadczenie" give the same. Enough for a search; no dictionary.
 */
export function sharedPart(word: string, language: "pl" | "en"): string {
  const lower = word.toLowerCase();
  const endings = language === "pl" ? PL_ENDINGS : EN_ENDINGS;
  const ending = endings.find(
    (one) => lower.endsWith(one) && lower.length - one.length >= SHORTEST,
  );
  return plainLetters(ending ? lower.slice(0, -ending.length) : lower);
}
