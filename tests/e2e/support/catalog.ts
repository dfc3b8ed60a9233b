import { loadCatalog } from "#app/catalog/catalog.server.ts";

import type { Item } from "#app/catalog/schemas/item.ts";
import type { CompiledCourse } from "#app/catalog/types.ts";
import { rightAnswer } from "./right-answer.ts";
import type { Language } from "./words.ts";

/** The compiled content that the product under test serves. */
export const catalog = loadCatalog();

export const COURSE = "social-workers";

/** A course that must be there. */
export function courseOf(slug: string): CompiledCourse {
  const found = catalog.findCourse(slug);
  if (!found) throw new Error(`There is no course ${slug}`);
  return found;
}

export const course = courseOf(COURSE);

const modules = new Set(catalog.courses.flatMap((one) => catalog.courseModules(one)));
const items = [...modules].flatMap(({ id }) => catalog.itemsOfModule(id));

/** The item with this question. Several may ask the same of different situations or things. */
export function findItem(lang: Language, question: string, page: string): Item {
  const asking = items
    .filter((one) => one.question[lang] === question)
    .filter(({ stem }) => !stem || page.includes(stem[lang]));
  // Several may ask in the same words: what there is to choose tells them apart.
  const offered = (one: Item) => rightAnswer(one, lang).every(({ label }) => page.includes(label));
  const item = asking.length > 1 ? asking.find(offered) : asking[0];
  if (!item) throw new Error(`No item asks: ${question}`);
  return item;
}

/** All screens of a course: module, lesson and number. */
export function lessonScreens(lang: Language, of = course): string[] {
  return catalog
    .lessonSequence(of)
    .flatMap(({ module, lesson }) =>
      lesson.screens[lang].map((_screen, index) => `${module.id}/${lesson.id}/${index + 1}`),
    );
}
