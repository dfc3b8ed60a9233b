import type { Db } from "#app/modules/verb.ts";
import { countPerson } from "./count-person.server.ts";

/**
 * To be called in the transaction of a revocation, after its row was written: the holder is
 * counted by the certificates that are left.
 */
export async function onCertificateRevoked(tx: Db, input: { userId: string }): Promise<void> {
  await countPerson(tx, input.userId);
}
