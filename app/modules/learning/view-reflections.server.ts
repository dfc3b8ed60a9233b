import type { Reflection } from "#app/catalog/schemas/reflection.ts";
import { requireUserActor } from "#app/modules/accounts/actor.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { findReflections } from "./reflection-queries.server.ts";

/** A private question with what the actor wrote. */
export interface ReflectionView extends Reflection {
  /** Null when nothing is kept. */
  kept: { text: string; updatedAt: Date } | null;
}

/**
 * Private questions with what the actor, and nobody else, wrote: one SQL statement, none without
 * questions.
 *
 * @throws NotFoundError when there is no such question
 */
export async function viewReflections(
  { db, actor, catalog }: VerbContext,
  ids: readonly string[],
): Promise<ReflectionView[]> {
  const user = requireUserActor(actor);
  const kept = ids.length > 0 ? await findReflections(db, user.userId, ids) : [];
  return ids.map((id) => {
    const reflection = catalog.findReflection(id);
    if (!reflection) throw new NotFoundError();
    const own = kept.find((row) => row.reflection === id);
    return { ...reflection, kept: own ? { text: own.text, updatedAt: own.updatedAt } : null };
  });
}
