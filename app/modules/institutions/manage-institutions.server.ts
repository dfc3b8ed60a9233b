import type { z } from "zod";
import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import { DomainError } from "#app/modules/errors.ts";
import { onInstitutionChanged } from "#app/modules/indicators/institution-changed.server.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { insertInstitution, searchInstitutions } from "./admin-queries.server.ts";
import { requireAdministrator } from "./require-administrator.ts";
import type { institutionSchema } from "./schemas.ts";

export const ADMIN_PAGE_SIZE = 100;

type AdminContext = Pick<VerbContext, "db" | "actor" | "clock">;

/**
 * Institutions by part of a name or town, or by REGON; for administrators.
 *
 * @throws NotFoundError for others
 */
export async function findInstitutions(
  { db, actor }: AdminContext,
  input: { name: string; page: number },
) {
  requireAdministrator(actor);
  const offset = (input.page - 1) * ADMIN_PAGE_SIZE;
  return searchInstitutions(db, { name: input.name, limit: ADMIN_PAGE_SIZE, offset });
}

/**
 * Adds an institution.
 *
 * @returns its id
 * @throws DomainError `institutions.regon_taken`, 409; NotFoundError for others than administrators
 */
export async function createInstitution(
  { db, actor, clock }: AdminContext,
  input: z.infer<typeof institutionSchema>,
): Promise<string> {
  requireAdministrator(actor);
  return db.transaction(async (tx) => {
    const institutionId = await insertInstitution(tx, { ...input, createdAt: clock.now() });
    if (!institutionId) throw new DomainError("institutions.regon_taken", 409);
    await onInstitutionChanged(tx, { institutionId });
    const action = "institutions.create";
    await recordEvent(tx, { actor, clock, action, subjectId: institutionId });
    return institutionId;
  });
}
