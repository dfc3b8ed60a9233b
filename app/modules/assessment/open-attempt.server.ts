import type { Item } from "#app/catalog/schemas/item.ts";
import type { CompiledCourse } from "#app/catalog/types.ts";
import { requireUserActor } from "#app/modules/accounts/actor.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { type AttemptResult, findAttempt, type LoadedAttempt } from "./queries.server.ts";

/** An attempt with its course and items. The items hold the answers: for the server only. */
export interface OpenAttempt extends LoadedAttempt {
  course: CompiledCourse;
  items: Item[];
}

/**
 * The actor's own attempt.
 *
 * @throws NotFoundError for one that is not there or somebody else's
 */
export async function openAttempt(
  { db, actor, catalog }: Pick<VerbContext, "db" | "actor" | "catalog">,
  attemptId: string,
): Promise<OpenAttempt> {
  const user = requireUserActor(actor);
  const loaded = await findAttempt(db, user.userId, attemptId);
  const course = loaded && catalog.findCourse(loaded.enrolment.course);
  if (!loaded || !course) throw new NotFoundError();
  const items = loaded.attempt.items.map((id) => catalog.findItem(id));
  if (items.some((item) => item === undefined)) throw new NotFoundError();
  return { ...loaded, course, items: items as Item[] };
}

/** Whether answers are still taken: not ended, and within the time limit if there is one. */
export function takesAnswers(
  attempt: Pick<LoadedAttempt, "attempt"> & { result: AttemptResult | null },
  now: Date,
): boolean {
  if (attempt.result) return false;
  return attempt.attempt.closesAt === null || now <= attempt.attempt.closesAt;
}
