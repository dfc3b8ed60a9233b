import { randomBytes } from "node:crypto";
import type { CatalogReader } from "#app/catalog/catalog.server.ts";
import type { CompiledCourse } from "#app/catalog/types.ts";
import type { Clock } from "#app/modules/clock.ts";
import type { Completion } from "#app/modules/enrolment/queries.server.ts";
import type { Db } from "#app/modules/verb.ts";
import { courseOutline } from "./course-outline.ts";
import { holderNameKey } from "./name-key.ts";
import { certificateNumber, NUMBERS_PER_EDITION } from "./number.ts";
import { insertCertificate, insertOutline, type NewCertificate } from "./queries.server.ts";

/** With a million certificates in an edition, one number in a million is taken. */
const TRIES = 5;

/**
 * Issues the certificate of a completion, in the caller's transaction. It says what was true on
 * the day: name, title, hours, organiser, and the outline of the content version.
 *
 * @returns its number
 */
export async function issueCertificate(
  tx: Db,
  input: {
    completion: Completion;
    course: CompiledCourse;
    holderName: string;
    clock: Clock;
    catalog: CatalogReader;
  },
): Promise<string> {
  const { completion, course, holderName, clock, catalog } = input;
  const { contentVersion, edition } = completion;
  await insertOutline(tx, {
    contentVersion,
    course: course.slug,
    outline: courseOutline(course, catalog),
  });
  return insertNumbered(tx, {
    completionId: completion.id,
    userId: completion.userId,
    holderName,
    holderNameKey: holderNameKey(holderName),
    course: course.slug,
    courseTitlePl: course.title.pl,
    courseTitleEn: course.title.en,
    edition,
    hours: completion.hours,
    organiserPl: course.organiser.pl,
    organiserEn: course.organiser.en,
    contentVersion,
    napEdition: completion.napEdition,
    completedOn: completion.completedOn,
    issuedAt: clock.now(),
    validUntil: completion.validUntil,
  });
}

async function insertNumbered(tx: Db, row: Omit<NewCertificate, "number">): Promise<string> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const random = randomBytes(8).readBigUInt64BE() % NUMBERS_PER_EDITION;
    const number = certificateNumber(row.edition, random);
    if (await insertCertificate(tx, { ...row, number })) return number;
  }
  throw new Error(`No free certificate number in edition ${row.edition} after ${TRIES} tries`);
}
