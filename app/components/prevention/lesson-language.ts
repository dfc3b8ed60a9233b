import type { LessonLanguage } from "#app/catalog/schemas/prevention.ts";

/** The segment that turns the lesson's text into Ukrainian: `/pl/prevention/uk/guide`. */
const UKRAINIAN = "uk";

/** Language of the lesson on a page: Ukrainian where the address says so, else the page's own. */
export function lessonLanguage(path: string): LessonLanguage {
  const [, lang, , segment] = path.split("/");
  if (segment === UKRAINIAN) return "uk";
  return lang === "en" ? "en" : "pl";
}

/** The rest of a lesson's address, the same in every language: `` or `/guide`. */
export function lessonRest(path: string): string {
  const rest = path.split("/").slice(3);
  if (rest[0] === UKRAINIAN) rest.shift();
  return rest.map((part) => `/${part}`).join("");
}

/**
 * Address of a page of the lesson.
 *
 * @param lang language of the frame
 * @param text language of the lesson
 * @param rest what follows, for example `/guide`
 */
export function lessonHref(lang: "pl" | "en", text: LessonLanguage, rest = ""): string {
  if (text === "uk") return `/${lang}/prevention/${UKRAINIAN}${rest}`;
  return `/${text}/prevention${rest}`;
}
