import { requireUserActor } from "#app/modules/accounts/actor.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { deleteReflection } from "./reflection-queries.server.ts";

/** Deletes what the actor wrote at a private question; doing it twice changes nothing. */
export async function forgetReflection(
  { db, actor }: VerbContext,
  input: { reflection: string },
): Promise<void> {
  await deleteReflection(db, requireUserActor(actor).userId, input.reflection);
}
