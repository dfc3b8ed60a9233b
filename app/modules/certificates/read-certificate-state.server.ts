import { dayInPoland } from "#app/modules/clock.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { findStanding } from "./queries.server.ts";
import { type CertificateState, certificateState } from "./rules.ts";

/**
 * What a certificate is worth today, and nothing else of it: one short SQL statement.
 *
 * @param number as it is kept
 * @returns null when there is none with this number
 */
export async function readCertificateState(
  { db, clock }: Pick<VerbContext, "db" | "clock">,
  number: string,
): Promise<CertificateState | null> {
  const standing = await findStanding(db, number);
  return standing ? certificateState(standing, dayInPoland(clock.now())) : null;
}
