import type { CompiledCourse } from "#app/catalog/types.ts";
import type { EnrolmentWithProgress } from "#app/modules/enrolment/queries.server.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { type ChangedLesson, changedLessons } from "./delta.ts";
import { type CycleRows, findCycle } from "./queries.server.ts";
import { type OfferedTest, type OfferState, offerState } from "./rules.ts";

/** A person's year in a course: what is offered, what is credited, what has changed. */
export interface Cycle {
  /** The person holds or held a certificate of the course. */
  renews: Pick<NonNullable<CycleRows["certificate"]>, "edition" | "validUntil"> | null;
  offers: Record<OfferedTest, OfferState>;
  tests: CycleRows["tests"];
  /** Lessons that changed since the certificate; none for somebody who learns for the first time. */
  changed: ChangedLesson[];
  /** Modules that the diagnostic showed to be known. */
  credited: string[];
}

/** Reads it in one statement. */
export async function readCycle(
  { db, catalog }: Pick<VerbContext, "db" | "catalog">,
  course: CompiledCourse,
  { enrolment, progress, completedOn }: EnrolmentWithProgress,
): Promise<Cycle> {
  const { id: enrolmentId, userId, edition } = enrolment;
  const rows = await findCycle(db, { enrolmentId, userId, course: course.slug, edition });
  const { certificate, tests, skipped, credited } = rows;
  const of = (kind: OfferedTest) => ({
    attempts: tests.filter((test) => test.kind === kind),
    skipped: skipped.includes(kind),
  });
  return {
    renews: certificate && { edition: certificate.edition, validUntil: certificate.validUntil },
    offers: {
      pre_test: offerState({
        ...of("pre_test"),
        isFor: course.preTest !== undefined && certificate === null,
        // After the first lesson it would no longer show what was known before.
        tooLate: progress.length > 0 || completedOn !== null,
      }),
      diagnostic: offerState({
        ...of("diagnostic"),
        isFor: certificate !== null,
        tooLate: completedOn !== null || tests.some(({ kind }) => kind === "final_test"),
      }),
    },
    tests,
    changed: certificate ? changedLessons(certificate, course, catalog) : [],
    credited,
  };
}
