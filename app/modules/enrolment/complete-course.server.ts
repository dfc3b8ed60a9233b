import type { CompiledCourse } from "#app/catalog/types.ts";
import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import { issueCertificate } from "#app/modules/certificates/issue-certificate.server.ts";
import { dayInPoland } from "#app/modules/clock.ts";
import { recordCompletion } from "#app/modules/indicators/record-completion.server.ts";
import { pinContentVersion } from "#app/modules/renewal/pin-content-version.server.ts";
import type { Db, VerbContext } from "#app/modules/verb.ts";
import { type Enrolment, findMembershipOn, insertCompletion } from "./queries.server.ts";
import { validUntil } from "./rules.ts";

/**
 * Finishes a course: the completion, its certificate and its figures, in the caller's
 * transaction. It counts for the institution where the person works on that day in Poland. The
 * second completion of an enrolment changes nothing.
 *
 * @param input.score share of points in the final test, 0 to 1
 * @param input.firstAttempt whether the first attempt at the final test passed
 */
export async function completeCourse(
  tx: Db,
  { actor, clock, catalog }: Pick<VerbContext, "actor" | "clock" | "catalog">,
  input: {
    enrolment: Enrolment;
    course: CompiledCourse;
    holderName: string;
    score: number;
    firstAttempt: boolean;
  },
): Promise<void> {
  const { enrolment, course } = input;
  const now = clock.now();
  const day = dayInPoland(now);
  const membership = await findMembershipOn(tx, enrolment.userId, day);
  const completion = await insertCompletion(tx, {
    enrolmentId: enrolment.id,
    userId: enrolment.userId,
    course: course.slug,
    edition: enrolment.edition,
    completedAt: now,
    completedOn: day,
    institutionId: membership?.institutionId ?? null,
    professionalGroup: membership?.professionalGroup ?? null,
    hours: course.hours,
    score: input.score,
    contentVersion: course.contentVersion,
    napEdition: course.napEdition,
    validUntil: validUntil(day, course.validityMonths),
  });
  if (!completion) return;
  const { holderName } = input;
  await pinContentVersion(tx, { course, clock });
  await issueCertificate(tx, { completion, course, holderName, clock, catalog });
  await recordCompletion(tx, { completion, firstAttemptPassed: input.firstAttempt });
  await recordEvent(tx, { actor, clock, action: "enrolment.complete", subjectId: enrolment.id });
}
