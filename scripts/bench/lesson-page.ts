import type { CatalogReader } from "#app/catalog/catalog.server.ts";
import type { Database } from "#app/database/connect.server.ts";
import { COURSE, enrolledLearners } from "./learners.ts";
import type { Line } from "./line.ts";
import type { BenchOptions } from "./options.ts";
import { CONNECTIONS, pageAgainstBare } from "./page-against-bare.ts";
import { startSession } from "./sign-in.ts";
import type { Product } from "./start-product.ts";

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

/** The lesson page, asked for by as many learners as there are connections. */
export async function measureLessonPage(
  options: BenchOptions,
  product: Product,
  given: { path: string; database: Database },
): Promise<Line[]> {
  const { path, database } = given;
  const learners = await enrolledLearners(database, CONNECTIONS);
  const cookies = await Promise.all(
    learners.map(({ userId }) => startSession(database, product.origin, userId)),
  );
  return pageAgainstBare(options, product, {
    ...{ what: "lesson page, signed in", path, cookies, least: 0.05 },
  });
}
