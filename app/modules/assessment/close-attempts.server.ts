import type { VerbContext } from "#app/modules/verb.ts";
import { finishAttempt, recordResult } from "./finish-attempt.server.ts";
import { type OpenAttempt, openAttempt, withItems } from "./open-attempt.server.ts";
import { type Attempt, findAttempt, lockAttempt } from "./queries.server.ts";
import { isOver } from "./rules.ts";
import { listOverdueAttempts } from "./test-queries.server.ts";

/**
 * Ends the actor's attempt when its time is over: what was answered before is kept and judged. An
 * end that has committed stays, so a clock that jumps back opens nothing again.
 *
 * @returns whether the time was over
 */
export async function closeIfOver(
  context: VerbContext,
  attempt: Pick<Attempt, "id" | "closesAt">,
): Promise<boolean> {
  if (!isOver(attempt, context.clock.now())) return false;
  await finishAttempt(context, attempt.id);
  return true;
}

/**
 * The actor's own attempt for its pages; one whose time is over ends by being looked at.
 *
 * @throws NotFoundError for one that is not there or somebody else's
 */
export async function openForView(context: VerbContext, attemptId: string): Promise<OpenAttempt> {
  const open = await openAttempt(context, attemptId);
  if (open.result || !(await closeIfOver(context, open.attempt))) return open;
  return openAttempt(context, attemptId);
}

/**
 * Ends every attempt whose time is over and that nobody looks at any more. Each is a transaction
 * of its own: one that fails leaves the others ended.
 *
 * @returns how many were ended
 */
export async function closeOverdueAttempts(
  context: Pick<VerbContext, "db" | "clock" | "catalog">,
): Promise<number> {
  const { db, clock, catalog } = context;
  const overdue = await listOverdueAttempts(db, clock.now());
  let ended = 0;
  for (const { id, userId } of overdue) {
    await db.transaction(async (tx) => {
      await lockAttempt(tx, id);
      const loaded = await findAttempt(tx, userId, id);
      const course = loaded && catalog.findCourse(loaded.enrolment.course);
      if (!loaded || !course || loaded.result) return;
      const actor = { kind: "anonymous" as const };
      await recordResult(tx, { actor, clock, catalog }, withItems(loaded, course, catalog));
      ended += 1;
    });
  }
  return ended;
}
