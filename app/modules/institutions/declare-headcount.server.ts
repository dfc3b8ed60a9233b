import { requireUserActor } from "#app/modules/accounts/actor.ts";
import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import { dayInPoland } from "#app/modules/clock.ts";
import { onHeadcountDeclared } from "#app/modules/indicators/institution-changed.server.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { requireOwnInstitution } from "./own-institution.server.ts";
import {
  type Declaration,
  type Institution,
  insertDeclaration,
  listDeclarations,
  lockInstitution,
} from "./queries.server.ts";

/**
 * Declares how many people of the actor's institution should be trained, from today on. What was
 * declared before stays on record; declaring the newest number again changes nothing.
 *
 * @throws NotFoundError when the actor does not coordinate it
 */
export async function declareHeadcount(
  { db, actor, clock }: Pick<VerbContext, "db" | "actor" | "clock">,
  input: { institutionId: string; headcount: number },
): Promise<void> {
  const { id } = await requireOwnInstitution(db, actor, input.institutionId);
  const { headcount } = input;
  await db.transaction(async (tx) => {
    await lockInstitution(tx, id);
    const [newest] = await listDeclarations(tx, id);
    if (newest?.headcount === headcount) return;
    await insertDeclaration(tx, {
      institutionId: id,
      headcount,
      asOf: dayInPoland(clock.now()),
      declaredBy: requireUserActor(actor).userId,
      declaredAt: clock.now(),
    });
    await onHeadcountDeclared(tx, { institutionId: id });
    const action = "institutions.declare_headcount";
    await recordEvent(tx, { actor, clock, action, subjectId: id, details: { headcount } });
  });
}

/**
 * What the actor's institution declared, the newest first.
 *
 * @throws NotFoundError when the actor does not coordinate it
 */
export async function viewHeadcount(
  { db, actor }: Pick<VerbContext, "db" | "actor">,
  input: { institutionId: string },
): Promise<{ institution: Institution; declarations: Declaration[] }> {
  const institution = await requireOwnInstitution(db, actor, input.institutionId);
  return { institution, declarations: await listDeclarations(db, institution.id) };
}
