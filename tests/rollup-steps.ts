import type { Database } from "#app/database/connect.server.ts";
import { moveMembership } from "#app/modules/accounts/move-membership.server.ts";
import { completeCourse } from "#app/modules/enrolment/complete-course.server.ts";
import { onCertificateRevoked } from "#app/modules/indicators/certificate-revoked.server.ts";
import {
  onHeadcountDeclared,
  onInstitutionChanged,
} from "#app/modules/indicators/institution-changed.server.ts";
import { onMembershipChanged } from "#app/modules/indicators/membership-changed.server.ts";
import {
  attemptResults,
  attempts,
  certificateRevocations,
  headcountDeclarations,
} from "#drizzle/schema/index.ts";
import {
  actorOf,
  fixtureCatalog,
  makeEnrolment,
  makeInstitution,
  type makeUser,
  testClock,
} from "./factories.ts";

export type User = Awaited<ReturnType<typeof makeUser>>;

/** What happens to the figures, done as the product does it. */
export async function rollupSteps({ db, sql }: Pick<Database, "db" | "sql">) {
  const catalog = await fixtureCatalog();
  const course = catalog.courses[0] as (typeof catalog.courses)[number];
  const clock = testClock();

  /** Finishes an edition as the product does it. */
  async function complete(
    user: User,
    edition: number,
    options: { day?: string; first?: boolean } = {},
  ) {
    const enrolment = await makeEnrolment(db, { userId: user.id, course: course.slug, edition });
    const first = options.first ?? true;
    const [attempt] = await db
      .insert(attempts)
      .values({
        enrolmentId: enrolment.id,
        userId: user.id,
        kind: "final_test",
        module: "course",
        number: 1,
        seed: "s",
        items: [],
        contentVersion: course.contentVersion,
        startedAt: clock.now(),
      })
      .returning();
    await db.insert(attemptResults).values({
      attemptId: attempt?.id ?? "",
      finishedAt: clock.now(),
      score: 1,
      passMark: 0.8,
      passed: first,
    });
    const at = testClock(`${options.day ?? `${edition}-05-04`}T10:00:00Z`);
    await db.transaction((tx) =>
      completeCourse(
        tx,
        { actor: actorOf(user), clock: at, catalog },
        { enrolment, course, holderName: "Łucja Źrebięć", score: 0.9, firstAttempt: first },
      ),
    );
  }

  async function move(user: User, institutionId: string) {
    await db.transaction(async (tx) => {
      await moveMembership(tx, clock, {
        userId: user.id,
        institutionId,
        professionalGroup: "social_worker",
      });
      await onMembershipChanged(tx, { userId: user.id });
    });
  }

  async function revokeNewest(user: User) {
    const [row] = await sql`
      select c.id from certificates c where c.user_id = ${user.id} and not exists (
        select from certificate_revocations r where r.certificate_id = c.id)
      order by c.valid_until desc limit 1`;
    if (!row) return;
    await db.transaction(async (tx) => {
      await tx.insert(certificateRevocations).values({
        certificateId: row.id,
        reason: "test",
        revokedBy: user.id,
        revokedAt: clock.now(),
      });
      await onCertificateRevoked(tx, { userId: user.id });
    });
  }

  let declared = 0;
  async function declare(institutionId: string, headcount: number) {
    await db.transaction(async (tx) => {
      await tx.insert(headcountDeclarations).values({
        institutionId,
        headcount,
        asOf: "2026-01-01",
        declaredAt: new Date(Date.parse("2026-01-01T00:00:00Z") + ++declared * 1000),
      });
      await onHeadcountDeclared(tx, { institutionId });
    });
  }

  async function openInstitution(teryt: string) {
    const institution = await makeInstitution(db, { teryt });
    await db.transaction((tx) => onInstitutionChanged(tx, { institutionId: institution.id }));
    return institution;
  }

  return { course, clock, complete, move, revokeNewest, declare, openInstitution };
}
