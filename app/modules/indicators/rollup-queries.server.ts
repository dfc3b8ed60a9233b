import { asc, inArray, sql } from "drizzle-orm";
import type { Db } from "#app/modules/verb.ts";
import {
  certificateRevocations,
  certificates,
  certifiedPeople,
  certifiedRollups,
  completionRollups,
  institutionRollups,
  memberships,
  voivodeshipRollups,
} from "#drizzle/schema/index.ts";

export type CertifiedPerson = typeof certifiedPeople.$inferSelect;
export type CertifiedChange = typeof certifiedRollups.$inferSelect;
export type VoivodeshipChange = typeof voivodeshipRollups.$inferSelect;
export type CompletionCount = typeof completionRollups.$inferSelect;

/** Where an institution counts. */
export type Seat = typeof institutionRollups.$inferSelect;

/** A person's certificate of one course, as it is counted and as it should be. */
export interface Recount {
  course: string;
  counted: CertifiedPerson | null;
  right: CertifiedPerson | null;
}

/**
 * Whoever recounts a person waits here for others who do, until the end of the transaction. The
 * next statement sees what they have committed.
 */
export async function lockPerson(tx: Db, userId: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`certified ${userId}`}, 0))`,
  );
}

/** The courses in which a person is counted otherwise than the base rows say. */
export async function findRecounts(tx: Db, userId: string): Promise<Recount[]> {
  const side = (alias: string) => {
    const at = (name: string) => sql.raw(`${alias}.${name}`);
    return sql`case when ${at("course")} is not null then json_build_object(
      'userId', ${userId}::uuid, 'course', ${at("course")}, 'institutionId', ${at("institution_id")},
      'professionalGroup', ${at("professional_group")}, 'validUntil', ${at("valid_until")}) end`;
  };
  const rows = await tx.execute<Recount & Record<string, unknown>>(sql`
    with right_now as (
      select c.course, m.institution_id, m.professional_group, max(c.valid_until) as valid_until
      from ${certificates} c
      join ${memberships} m on m.user_id = c.user_id and m.until_day is null
      where c.user_id = ${userId} and not exists (
        select from ${certificateRevocations} r where r.certificate_id = c.id)
      group by c.course, m.institution_id, m.professional_group
    ), counted as (select * from ${certifiedPeople} where user_id = ${userId})
    select coalesce(w.course, k.course) as course,
      ${side("k")} as counted, ${side("w")} as "right"
    from right_now w full join counted k on k.course = w.course
    where (w.institution_id, w.professional_group, w.valid_until)
      is distinct from (k.institution_id, k.professional_group, k.valid_until)`);
  return [...rows];
}

/** Keeps the seats as they are until the end of the transaction. */
export async function shareSeats(tx: Db, institutionIds: string[]): Promise<Seat[]> {
  if (institutionIds.length === 0) return [];
  return tx
    .select()
    .from(institutionRollups)
    .where(inArray(institutionRollups.institutionId, institutionIds))
    .orderBy(asc(institutionRollups.institutionId))
    .for("share");
}

/** Remembers how a person is counted from now on. */
export async function saveCertifiedPeople(tx: Db, recounts: readonly Recount[]): Promise<void> {
  const kept = recounts.flatMap(({ right }) => (right ? [right] : []));
  const gone = recounts.flatMap(({ right, counted }) => (right || !counted ? [] : [counted]));
  if (kept.length > 0) {
    await tx
      .insert(certifiedPeople)
      .values(kept)
      .onConflictDoUpdate({
        target: [certifiedPeople.userId, certifiedPeople.course],
        set: {
          institutionId: sql`excluded.institution_id`,
          professionalGroup: sql`excluded.professional_group`,
          validUntil: sql`excluded.valid_until`,
        },
      });
  }
  for (const { userId, course } of gone) {
    await tx
      .delete(certifiedPeople)
      .where(sql`${certifiedPeople.userId} = ${userId} and ${certifiedPeople.course} = ${course}`);
  }
}

/** Adds to the numbers of institutions. The order of the rows is the order of their locks. */
export async function addCertified(tx: Db, changes: CertifiedChange[]): Promise<void> {
  if (changes.length === 0) return;
  await tx
    .insert(certifiedRollups)
    .values(changes)
    .onConflictDoUpdate({
      target: [
        certifiedRollups.institutionId,
        certifiedRollups.course,
        certifiedRollups.professionalGroup,
        certifiedRollups.validUntil,
      ],
      set: { people: sql`${certifiedRollups.people} + excluded.people` },
    });
}

/** Adds to the numbers of voivodeships. The order of the rows is the order of their locks. */
export async function addToVoivodeships(tx: Db, changes: VoivodeshipChange[]): Promise<void> {
  if (changes.length === 0) return;
  await tx
    .insert(voivodeshipRollups)
    .values(changes)
    .onConflictDoUpdate({
      target: [
        voivodeshipRollups.teryt,
        voivodeshipRollups.course,
        voivodeshipRollups.measure,
        voivodeshipRollups.bucket,
      ],
      set: { people: sql`${voivodeshipRollups.people} + excluded.people` },
    });
}

/** Adds completions to the numbers of an institution. */
export async function addCompletions(tx: Db, count: CompletionCount): Promise<void> {
  const { completions, firstAttemptPasses, hours } = completionRollups;
  await tx
    .insert(completionRollups)
    .values(count)
    .onConflictDoUpdate({
      target: [
        completionRollups.institutionId,
        completionRollups.course,
        completionRollups.edition,
        completionRollups.year,
        completionRollups.quarter,
        completionRollups.professionalGroup,
      ],
      set: {
        completions: sql`${completions} + excluded.completions`,
        firstAttemptPasses: sql`${firstAttemptPasses} + excluded.first_attempt_passes`,
        hours: sql`${hours} + excluded.hours`,
      },
    });
}
