import { coordinatedInstitutions } from "#app/modules/accounts/actor.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { type Institution, listInstitutionsById } from "./queries.server.ts";

/** The open institutions that the actor coordinates. */
export async function listOwnInstitutions({
  db,
  actor,
}: Pick<VerbContext, "db" | "actor">): Promise<Institution[]> {
  return listInstitutionsById(db, coordinatedInstitutions(actor));
}
