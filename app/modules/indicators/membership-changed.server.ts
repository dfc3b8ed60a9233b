import type { Db } from "#app/modules/verb.ts";
import { countPerson } from "./count-person.server.ts";

/**
 * To be called once, last in the transaction, by whoever changes where somebody works: certified
 * people follow the person, completions stay with the institution of their day. Safe to call when
 * nothing changed.
 */
export async function onMembershipChanged(tx: Db, input: { userId: string }): Promise<void> {
  await countPerson(tx, input.userId);
}
