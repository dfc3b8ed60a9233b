import { requireUserActor } from "#app/modules/accounts/actor.ts";
import { dayInPoland } from "#app/modules/clock.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { type CertificateWithRevocation, listCertificatesOf } from "./queries.server.ts";
import { type CertificateState, certificateState, isRenewalDue, revokedOn } from "./rules.ts";

export interface MyCertificate {
  certificate: CertificateWithRevocation;
  state: CertificateState;
  revokedOn: string | null;
  /** It ends soon or has ended, and no newer certificate of the course takes its place. */
  renewalDue: boolean;
}

/** The actor's own certificates, newest first. */
export async function listMyCertificates({
  db,
  actor,
  clock,
}: VerbContext): Promise<MyCertificate[]> {
  const user = requireUserActor(actor);
  const today = dayInPoland(clock.now());
  const certificates = await listCertificatesOf(db, user.userId);
  return certificates.map((certificate) => {
    const newest = certificates.find(
      (other) => other.course === certificate.course && !other.revokedAt,
    );
    return {
      certificate,
      state: certificateState(certificate, today),
      revokedOn: revokedOn(certificate),
      renewalDue: newest?.id === certificate.id && isRenewalDue(certificate, today),
    };
  });
}
