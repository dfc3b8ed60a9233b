import { type Actor, coordinatedInstitutions } from "#app/modules/accounts/actor.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import type { Db } from "#app/modules/verb.ts";
import { findInstitution, type Institution } from "./queries.server.ts";

/**
 * An institution that the actor coordinates.
 *
 * @throws NotFoundError when it is another one, closed, or not there
 */
export async function requireOwnInstitution(
  db: Db,
  actor: Actor,
  institutionId: string,
): Promise<Institution> {
  const institution = await findInstitution(db, coordinatedInstitutions(actor), institutionId);
  if (!institution) throw new NotFoundError();
  return institution;
}
