import { requireUserActor } from "./actor.ts";
import type { AccountContext } from "./context.ts";
import {
  PERSONAL_TABLES,
  type PersonalRow,
  selectInvitationsTo,
  selectPersonalRows,
  selectRegistrationsOf,
} from "./personal-data-queries.server.ts";

/** Everything that is kept about a person, by table. */
export interface PersonalData {
  exportedAt: string;
  tables: Record<string, PersonalRow[]>;
}

/**
 * Everything that is kept about the actor (RODO art. 15 and 20), without what only checks secrets.
 * Answers of a test that is not finished come without their marks: those would give away the test.
 */
export async function exportPersonalData({
  db,
  clock,
  actor,
}: AccountContext): Promise<PersonalData> {
  const user = requireUserActor(actor);
  const tables: Record<string, PersonalRow[]> = {};
  await db.transaction(
    async (tx) => {
      for (const table of PERSONAL_TABLES) {
        tables[table.name] = await selectPersonalRows(tx, table, user.userId);
      }
      tables.invitations = await selectInvitationsTo(tx, user.email);
      tables.registrations = await selectRegistrationsOf(tx, user.email);
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
  hideOpenMarks(tables);
  return { exportedAt: clock.now().toISOString(), tables };
}

function hideOpenMarks(tables: Record<string, PersonalRow[]>): void {
  const finished = new Set(tables.attempt_results?.map((row) => row.attemptId));
  for (const answer of tables.attempt_answers ?? []) {
    if (finished.has(answer.attemptId)) continue;
    delete answer.score;
    delete answer.correct;
  }
}
