import type { Db } from "#app/modules/verb.ts";
import { countInstitution } from "./count-institution.server.ts";

/** To be called in the transaction that makes, moves or closes an institution. */
export async function onInstitutionChanged(
  tx: Db,
  input: { institutionId: string },
): Promise<void> {
  await countInstitution(tx, input.institutionId);
}

/** To be called in the transaction of a declaration, after its row was written. */
export async function onHeadcountDeclared(tx: Db, input: { institutionId: string }): Promise<void> {
  await countInstitution(tx, input.institutionId);
}
