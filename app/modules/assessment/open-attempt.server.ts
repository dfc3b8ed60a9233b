import type { Item } from "#app/catalog/schemas/item.ts";
import type { CompiledCourse } from "#app/catalog/types.ts";
import { requireUserActor } from "#app/modules/accounts/actor.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { type AttemptResult, findAttempt, type LoadedAttempt } from "./queries.server.ts";
import { isOver } from "./rules.ts";

/** An attempt with its course and items. The items hold the answers: for the server only. */
export interface OpenAttempt extends LoadedAttempt {
  course: CompiledCourse;
  /** In the order shown; undefined where an item is no longer there. */
  items: (Item | undefined)[];
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
  return withItems(loaded, course, catalog);
}

/** Puts the items to an attempt, as they are now. */
export function withItems(
  loaded: LoadedAttempt,
  course: CompiledCourse,
  catalog: Pick<VerbContext["catalog"], "findItem">,
): OpenAttempt {
  return { ...loaded, course, items: loaded.attempt.items.map((id) => catalog.findItem(id)) };
}

/** Whether an item is no longer the one that was asked; false where that was not kept. */
export function hasChanged(
  { attempt }: Pick<LoadedAttempt, "attempt">,
  position: number,
  catalog: Pick<VerbContext["catalog"], "itemHash">,
): boolean {
  const asked = attempt.itemHashes?.[position - 1];
  return asked !== undefined && asked !== catalog.itemHash(attempt.items[position - 1] ?? "");
}

/** Positions that count: those whose item is still there, or was answered while it was. */
export function countedPositions({ items, answers }: Pick<OpenAttempt, "items" | "answers">) {
  const answered = new Set(answers.map(({ position }) => position));
  return items.filter((item, at) => item !== undefined || answered.has(at + 1)).length;
}

/** Whether answers are still taken: not ended, and within the time limit if there is one. */
export function takesAnswers(
  attempt: Pick<LoadedAttempt, "attempt"> & { result: AttemptResult | null },
  now: Date,
): boolean {
  return !attempt.result && !isOver(attempt.attempt, now);
}
