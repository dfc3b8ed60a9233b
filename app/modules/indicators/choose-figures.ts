import type { CatalogReader } from "#app/catalog/catalog.server.ts";
import type { CompiledCourse } from "#app/catalog/types.ts";
import { type Actor, readableVoivodeships } from "#app/modules/accounts/actor.ts";
import { type Clock, dayInPoland } from "#app/modules/clock.ts";
import { editionOn } from "#app/modules/enrolment/rules.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import type { FiguresOf } from "./queries.server.ts";

/**
 * The course that a page of figures is about, with the edition that runs.
 *
 * @param slug of the course; empty: the first one
 * @throws NotFoundError when there is no such course
 */
export function chooseFigures(
  { catalog, clock }: { catalog: CatalogReader; clock: Clock },
  slug: string,
): { course: CompiledCourse; of: FiguresOf } {
  const course = slug ? catalog.findCourse(slug) : catalog.courses[0];
  if (!course) throw new NotFoundError();
  const today = dayInPoland(clock.now());
  return { course, of: { course: course.slug, edition: editionOn(today), today } };
}

/** Whether the actor may read the figures of a voivodeship. */
export function mayRead(actor: Actor, teryt: string): boolean {
  const readable = readableVoivodeships(actor);
  return readable === "all" || readable.includes(teryt);
}

/** @throws NotFoundError when the actor may read no figures at all */
export function requireReader(actor: Actor): void {
  const readable = readableVoivodeships(actor);
  if (readable !== "all" && readable.length === 0) throw new NotFoundError();
}
