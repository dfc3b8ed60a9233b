import type { Language } from "#app/i18n/languages.ts";
import { requireUserActor } from "#app/modules/accounts/actor.ts";
import { DomainError, NotFoundError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { documentView } from "./document/document-view.ts";
import { makeDocument } from "./document/make-document.server.ts";
import { readCertificateNumber } from "./number.ts";
import { findCertificateFor } from "./queries.server.ts";

/**
 * A certificate as PDF, for its holder or an administrator. The same certificate gives the same
 * bytes every time.
 *
 * @param input.baseUrl origin of the address that the code on it leads to
 * @throws NotFoundError when there is none with this number, or it is another person's
 * @throws DomainError `certificates.revoked`, 410, when it was declared void
 */
export async function printCertificate(
  { db, actor }: VerbContext,
  input: { number: string; language: Language; baseUrl: string },
): Promise<{ number: string; pdf: Buffer }> {
  const user = requireUserActor(actor);
  const number = readCertificateNumber(input.number);
  const certificate = number ? await findCertificateFor(db, user, number) : undefined;
  if (!certificate) throw new NotFoundError();
  if (certificate.revokedAt) throw new DomainError("certificates.revoked", 410);
  const { language, baseUrl } = input;
  const view = documentView(certificate, certificate.outline, { language, baseUrl });
  return { number: certificate.number, pdf: await makeDocument(view) };
}
