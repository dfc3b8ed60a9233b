import type { Text } from "#app/catalog/schemas/shared.ts";
import { hasRole, requireUserActor } from "#app/modules/accounts/actor.ts";
import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import { dayInPoland } from "#app/modules/clock.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import { onCertificateRevoked } from "#app/modules/indicators/certificate-revoked.server.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { readCertificateNumber } from "./number.ts";
import { findCertificateFor, insertRevocation } from "./queries.server.ts";
import { type CertificateState, certificateState, revokedOn } from "./rules.ts";

/** The administrator who asks; anybody else is told that there is nothing here. */
function requireAdministrator({ actor }: Pick<VerbContext, "actor">) {
  const user = requireUserActor(actor);
  if (!hasRole(user, "administrator")) throw new NotFoundError();
  return user;
}

/** A certificate as an administrator sees it before and after it is revoked. */
export interface RevocableCertificate {
  number: string;
  state: CertificateState;
  holderName: string;
  courseTitle: Text;
  completedOn: string;
  revocation: { on: string; reason: string } | null;
}

/**
 * @param typed the number as somebody wrote it
 * @returns null when there is none with this number
 * @throws NotFoundError when the actor is no administrator
 */
export async function viewRevocation(
  context: VerbContext,
  typed: string,
): Promise<RevocableCertificate | null> {
  const certificate = await findTyped(context, typed);
  if (!certificate) return null;
  const { number, holderName, completedOn, revocationReason } = certificate;
  const on = revokedOn(certificate);
  return {
    ...{ number, holderName, completedOn },
    state: certificateState(certificate, dayInPoland(context.clock.now())),
    courseTitle: { pl: certificate.courseTitlePl, en: certificate.courseTitleEn },
    revocation: on ? { on, reason: revocationReason ?? "" } : null,
  };
}

async function findTyped(context: VerbContext, typed: string) {
  const user = requireAdministrator(context);
  const number = readCertificateNumber(typed);
  return number ? findCertificateFor(context.db, user, number) : undefined;
}

/**
 * Declares a certificate void, for good. Its row stays as it is, its figures are counted anew in
 * the same transaction. The second revocation changes nothing.
 *
 * @param input.reason kept for administrators; nobody else is shown it
 * @throws NotFoundError when the actor is no administrator or there is no such certificate
 */
export async function revokeCertificate(
  context: VerbContext,
  input: { number: string; reason: string },
): Promise<void> {
  const user = requireAdministrator(context);
  const certificate = await findTyped(context, input.number);
  if (!certificate) throw new NotFoundError();
  const { actor, clock } = context;
  await context.db.transaction(async (tx) => {
    const added = await insertRevocation(tx, {
      certificateId: certificate.id,
      reason: input.reason,
      revokedBy: user.userId,
      revokedAt: clock.now(),
    });
    if (!added) return;
    await onCertificateRevoked(tx, { userId: certificate.userId });
    await recordEvent(tx, {
      actor,
      clock,
      action: "certificates.revoke",
      subjectId: certificate.id,
    });
  });
}
