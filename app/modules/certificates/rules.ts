import { addDays, dayInPoland } from "#app/modules/clock.ts";

/** A person is reminded of the renewal this many days before a certificate ends. */
export const RENEWAL_NOTICE_DAYS = 60;

/** What a certificate is worth on a day. A certificate declared void stays so when it ends too. */
export type CertificateState = "valid" | "expired" | "revoked";

/** @param today the day in Poland; the last day of validity still counts */
export function certificateState(
  certificate: { validUntil: string; revokedAt: Date | null },
  today: string,
): CertificateState {
  if (certificate.revokedAt) return "revoked";
  return today > certificate.validUntil ? "expired" : "valid";
}

/** Whether it is time to take the course again: the certificate ends soon, or has ended. */
export function isRenewalDue(
  certificate: { validUntil: string; revokedAt: Date | null },
  today: string,
): boolean {
  return !certificate.revokedAt && today >= addDays(certificate.validUntil, -RENEWAL_NOTICE_DAYS);
}

/** The day in Poland on which a certificate was declared void, null for one that was not. */
export function revokedOn({ revokedAt }: { revokedAt: Date | null }): string | null {
  return revokedAt && dayInPoland(revokedAt);
}
