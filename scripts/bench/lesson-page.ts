import type { CatalogReader } from "#app/catalog/catalog.server.ts";
import type { Line } from "./line.ts";
import type { BenchOptions } from "./options.ts";
import { pageAgainstBare } from "./page-against-bare.ts";
import type { Product } from "./start-product.ts";

/** The course that the demo's learner is enrolled in. */
export const COURSE = "social-workers";

/** The longest screen of the course: the page that a lesson costs most on. */
export function longestScreen(catalog: CatalogReader): string {
  const course = catalog.findCourse(COURSE);
  if (!course) throw new Error(`There is no course ${COURSE}`);
  const screens = catalog.lessonSequence(course).flatMap(({ module, lesson }) =>
    lesson.screens.pl.map((screen, index) => ({
      path: `/pl/courses/${COURSE}/${module.id}/${lesson.id}/${index + 1}`,
      size: JSON.stringify(screen.blocks).length,
    })),
  );
  return screens.reduce((long, screen) => (screen.size > long.size ? screen : long)).path;
}

/** The lesson page of a learner who is signed in. */
export function measureLessonPage(
  options: BenchOptions,
  product: Product,
  given: { path: string; cookie: string },
): Promise<Line[]> {
  return pageAgainstBare(options, product, {
    what: "lesson page, signed in",
    path: given.path,
    headers: { cookie: given.cookie },
    least: 0.05,
  });
}
