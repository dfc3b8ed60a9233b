import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import { requireUserActor } from "./actor.ts";
import type { AccountContext } from "./context.ts";
import { deleteSessionByPublicId, deleteSessions } from "./session-queries.server.ts";

/**
 * Signs the actor out in one browser.
 *
 * @throws NotFoundError when the session is not the actor's, or has ended
 */
export async function endSession(
  { db, clock, actor }: AccountContext,
  input: { publicId: string },
): Promise<void> {
  const { userId } = requireUserActor(actor);
  await db.transaction(async (tx) => {
    const ended = await deleteSessionByPublicId(tx, userId, input.publicId);
    if (!ended) throw new NotFoundError();
    await recordEvent(tx, { actor, clock, action: "accounts.end_session", subjectId: userId });
  });
}

/** Signs the actor out everywhere, this browser included. */
export async function endAllSessions({ db, clock, actor }: AccountContext): Promise<void> {
  const { userId } = requireUserActor(actor);
  await db.transaction(async (tx) => {
    await deleteSessions(tx, userId);
    await recordEvent(tx, { actor, clock, action: "accounts.end_all_sessions", subjectId: userId });
  });
}
