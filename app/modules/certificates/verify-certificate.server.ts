import type { Text } from "#app/catalog/schemas/shared.ts";
import { forgiveTry, limitRate, networkOf } from "#app/modules/accounts/rate-limit.server.ts";
import { dayInPoland } from "#app/modules/clock.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { initials, isSameName } from "./name-key.ts";
import { readCertificateNumber } from "./number.ts";
import { findByNumber } from "./queries.server.ts";
import { type CertificateState, certificateState, revokedOn } from "./rules.ts";

/** What a stranger learns of a certificate from its number. */
export interface VerifiedCertificate {
  state: CertificateState;
  number: string;
  courseTitle: Text;
  edition: number;
  hours: number;
  organiser: Text;
  completedOn: string;
  validUntil: string;
  napEdition: string;
  /** Null unless it was declared void. The reason is not told. */
  revokedOn: string | null;
  holderInitials: string;
}

/** No certificate: no number of ours could be written like this, or none was issued. */
export type NoCertificate = { state: "mistyped" } | { state: "unknown"; number: string };

export type Verification = VerifiedCertificate | NoCertificate;

/**
 * Says what a certificate is worth today, to anybody who has its number: one SQL statement.
 *
 * @param typed the number as somebody wrote it
 */
export async function verifyCertificate(
  { db, clock }: Pick<VerbContext, "db" | "clock">,
  typed: string,
): Promise<Verification> {
  const number = readCertificateNumber(typed);
  if (!number) return { state: "mistyped" };
  const certificate = await findByNumber(db, number);
  if (!certificate) return { state: "unknown", number };
  return {
    state: certificateState(certificate, dayInPoland(clock.now())),
    number,
    courseTitle: { pl: certificate.courseTitlePl, en: certificate.courseTitleEn },
    edition: certificate.edition,
    hours: certificate.hours,
    organiser: { pl: certificate.organiserPl, en: certificate.organiserEn },
    completedOn: certificate.completedOn,
    validUntil: certificate.validUntil,
    napEdition: certificate.napEdition,
    revokedOn: revokedOn(certificate),
    holderInitials: initials(certificate.holderName),
  };
}

/** Wrong names from one network for one certificate: nobody finds a holder by trying names. */
const NAME_RULE = { rule: "certificates.name", max: 10, windowSeconds: 15 * 60 };

/**
 * Says whether a full name is the one on the certificate. Who knows the name may see it written
 * as it is there; who does not learns nothing.
 *
 * @param input.address of the client
 * @returns the name on the certificate, null when it is another
 * @throws NotFoundError when there is no such certificate
 * @throws DomainError `rate_limited`, 429, after too many wrong names
 */
export async function verifyHolderName(
  { db, clock }: Pick<VerbContext, "db" | "clock">,
  input: { number: string; name: string; address: string },
): Promise<string | null> {
  const number = readCertificateNumber(input.number);
  const certificate = number ? await findByNumber(db, number) : undefined;
  if (!certificate) throw new NotFoundError();
  const limit = { ...NAME_RULE, subject: `${number} ${networkOf(input.address)}`, clock };
  await limitRate(db, limit);
  if (!isSameName(input.name, certificate.holderNameKey)) return null;
  await forgiveTry(db, limit);
  return certificate.holderName;
}
