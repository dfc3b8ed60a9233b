import { issueCertificate } from "#app/modules/certificates/issue-certificate.server.ts";
import { findCertificateFor } from "#app/modules/certificates/queries.server.ts";
import { insertCompletion, type NewCompletion } from "#app/modules/enrolment/queries.server.ts";
import type { Db } from "#app/modules/verb.ts";
import { actorOf, fixtureCatalog, makeEnrolment, makeUser, testClock } from "./factories.ts";

/** A completed course with the certificate that its completion issued. */
export async function makeCertificate(
  db: Db,
  options: {
    user?: Awaited<ReturnType<typeof makeUser>>;
    completion?: Partial<NewCompletion>;
    holderName?: string;
  } = {},
) {
  const user = options.user ?? (await makeUser(db));
  const catalog = await fixtureCatalog();
  const course = catalog.courses[0];
  if (!course) throw new Error("The fixture has no course");
  const edition = options.completion?.edition ?? 2026;
  const enrolment = await makeEnrolment(db, { userId: user.id, course: course.slug, edition });
  const completedOn = options.completion?.completedOn ?? "2026-11-23";
  const completion = await insertCompletion(db, {
    enrolmentId: enrolment.id,
    userId: user.id,
    course: course.slug,
    edition,
    completedAt: new Date(`${completedOn}T12:00:00Z`),
    completedOn,
    hours: course.hours,
    score: 0.9,
    contentVersion: course.contentVersion,
    napEdition: course.napEdition,
    validUntil: "2027-11-30",
    ...options.completion,
  });
  if (!completion) throw new Error("The enrolment was completed already");
  const number = await issueCertificate(db, {
    completion,
    course,
    catalog,
    holderName: options.holderName ?? `${user.givenName} ${user.familyName}`,
    clock: testClock(`${completedOn}T12:00:00Z`),
  });
  const certificate = await findCertificateFor(db, actorOf(user), number);
  if (!certificate) throw new Error("The certificate was not kept");
  return { user, certificate, number };
}
