import { requireUserActor } from "#app/modules/accounts/actor.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { upsertReflection } from "./reflection-queries.server.ts";

/**
 * Keeps what the actor wrote at a private question, in place of what was there. No audit row: that
 * somebody thought about something is nobody's business.
 *
 * @param input.text checked with `reflectionSchema`
 * @throws NotFoundError when there is no such question
 */
export async function keepReflection(
  { db, actor, clock, catalog }: VerbContext,
  input: { reflection: string; text: string },
): Promise<void> {
  const user = requireUserActor(actor);
  if (!catalog.findReflection(input.reflection)) throw new NotFoundError();
  await upsertReflection(db, { userId: user.userId, ...input, updatedAt: clock.now() });
}
