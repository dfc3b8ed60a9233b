import type { z } from "zod";
import {
  administratorExists,
  findAccountByEmail,
  grantRole,
  lockAdministrators,
} from "#app/modules/accounts/queries.server.ts";
import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import { DomainError, NotFoundError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { endGrant, findOpenInstitution, lockGrant, searchGrants } from "./admin-queries.server.ts";
import { ADMIN_PAGE_SIZE } from "./manage-institutions.server.ts";
import { requireAdministrator } from "./require-administrator.ts";
import type { grantSchema } from "./schemas.ts";

type AdminContext = Pick<VerbContext, "db" | "actor" | "clock">;

/**
 * Roles in force, and the institution that the page is about.
 *
 * @param input.email of one person; empty for all
 * @throws NotFoundError for others than administrators, and for an unknown institution
 */
export async function viewRoles(
  { db, actor }: AdminContext,
  input: { email: string; institutionId: string | null; page: number },
) {
  requireAdministrator(actor);
  const { institutionId } = input;
  const institution = institutionId ? await findOpenInstitution(db, institutionId) : null;
  if (institution === undefined) throw new NotFoundError();
  const offset = (input.page - 1) * ADMIN_PAGE_SIZE;
  const found = await searchGrants(db, { ...input, limit: ADMIN_PAGE_SIZE, offset });
  return { ...found, institution };
}

/**
 * Gives a role to somebody who has an account. Giving it again changes nothing.
 *
 * @throws DomainError `accounts.no_account`, 404, when nobody has proved that address;
 *   NotFoundError for others than administrators, and for an unknown institution
 */
export async function giveRole(
  { db, actor, clock }: AdminContext,
  input: z.infer<typeof grantSchema>,
): Promise<void> {
  const administrator = requireAdministrator(actor);
  const { role } = input;
  const atInstitution = role === "coordinator" || role === "teacher";
  const institutionId = atInstitution ? (input.institutionId ?? null) : null;
  const teryt = role === "voivodeship_team" ? (input.teryt ?? null) : null;
  await db.transaction(async (tx) => {
    const account = await findAccountByEmail(tx, input.email);
    if (!account?.emailVerifiedAt) throw new DomainError("accounts.no_account", 404);
    if (institutionId && !(await findOpenInstitution(tx, institutionId))) throw new NotFoundError();
    await grantRole(tx, {
      userId: account.id,
      role,
      institutionId,
      teryt,
      grantedBy: administrator.userId,
      grantedAt: clock.now(),
    });
    const action = "institutions.give_role";
    const details = { role, institutionId, teryt };
    await recordEvent(tx, { actor, clock, action, subjectId: account.id, details });
  });
}

/**
 * Takes a role back. There is always an administrator left.
 *
 * @throws DomainError `accounts.last_administrator`, 409; NotFoundError when it is not in force,
 *   and for others than administrators
 */
export async function takeRole(
  { db, actor, clock }: AdminContext,
  input: { grantId: string },
): Promise<void> {
  requireAdministrator(actor);
  await db.transaction(async (tx) => {
    await lockAdministrators(tx);
    const grant = await lockGrant(tx, input.grantId);
    if (!grant) throw new NotFoundError();
    if (grant.role === "administrator" && !(await administratorExists(tx, grant.userId))) {
      throw new DomainError("accounts.last_administrator", 409);
    }
    await endGrant(tx, grant.id, clock.now());
    const action = "institutions.take_role";
    const details = { role: grant.role, institutionId: grant.institutionId, teryt: grant.teryt };
    await recordEvent(tx, { actor, clock, action, subjectId: grant.userId, details });
  });
}
