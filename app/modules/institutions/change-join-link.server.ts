import { randomBytes } from "node:crypto";
import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { requireOwnInstitution } from "./own-institution.server.ts";
import { type Institution, lockInstitution, saveJoinCode } from "./queries.server.ts";

/** 96 random bits: nobody finds a link by trying. */
const CODE_BYTES = 12;

/**
 * The actor's institution with the code of its join link.
 *
 * @throws NotFoundError when the actor does not coordinate it
 */
export async function viewJoinLink(
  { db, actor }: Pick<VerbContext, "db" | "actor">,
  input: { institutionId: string },
): Promise<Institution> {
  return requireOwnInstitution(db, actor, input.institutionId);
}

/**
 * Makes a new join link, which ends the one before, or stops it.
 *
 * @throws NotFoundError when the actor does not coordinate the institution
 */
export async function changeJoinLink(
  { db, actor, clock }: Pick<VerbContext, "db" | "actor" | "clock">,
  input: { institutionId: string; intent: "create" | "stop" },
): Promise<void> {
  const { id } = await requireOwnInstitution(db, actor, input.institutionId);
  const code = input.intent === "create" ? randomBytes(CODE_BYTES).toString("base64url") : null;
  await db.transaction(async (tx) => {
    await lockInstitution(tx, id);
    await saveJoinCode(tx, id, code);
    const action = `institutions.${input.intent}_join_link`;
    await recordEvent(tx, { actor, clock, action, subjectId: id });
  });
}
