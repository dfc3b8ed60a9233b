import { and, desc, eq, sql } from "drizzle-orm";
import { batched } from "#app/database/batched.ts";
import { prepareOnce } from "#app/database/prepare-once.ts";
import type { Db } from "#app/modules/verb.ts";
import { completions, enrolments, lessonProgress, memberships } from "#drizzle/schema/index.ts";

export type Enrolment = typeof enrolments.$inferSelect;
export type Completion = typeof completions.$inferSelect;
export type NewCompletion = typeof completions.$inferInsert;

/** How far somebody is in one lesson, as read with the enrolment. */
export interface Progress {
  module: string;
  lesson: string;
  lastScreen: number;
  furthestScreen: number;
  completed: boolean;
}

export interface EnrolmentWithProgress {
  enrolment: Enrolment;
  progress: Progress[];
  /** The day it was completed, null while it is not. */
  completedOn: string | null;
}

const progressRows = sql<Progress[]>`coalesce((
  select json_agg(json_build_object(
    'module', p.module, 'lesson', p.lesson, 'lastScreen', p.last_screen,
    'furthestScreen', p.furthest_screen, 'completed', p.completed_at is not null))
  from ${lessonProgress} p where p.enrolment_id = ${enrolments.id}), '[]')`;

const newestEnrolments = prepareOnce((db) => {
  const asked = sql`
    select asked.user_id, asked.course
    from unnest(${sql.placeholder("userIds")}::uuid[], ${sql.placeholder("courses")}::text[])
      asked (user_id, course)`;
  const newest = sql`(select max(n.edition) from ${enrolments} n
    where n.user_id = ${enrolments.userId} and n.course = ${enrolments.course})`;
  const statement = db
    .select({ enrolment: enrolments, progress: progressRows, completedOn: completions.completedOn })
    .from(enrolments)
    .leftJoin(completions, eq(completions.enrolmentId, enrolments.id))
    .where(
      and(
        sql`(${enrolments.userId}, ${enrolments.course}) in (${asked})`,
        eq(enrolments.edition, newest),
      ),
    )
    .prepare("newest_enrolments");
  return batched(async (keys) => {
    const pairs = keys.map((key) => key.split(" "));
    const rows = await statement.execute({
      userIds: pairs.map(([userId]) => userId),
      courses: pairs.map(([, course]) => course),
    });
    return new Map(rows.map((row) => [keyOf(row.enrolment.userId, row.enrolment.course), row]));
  });
});

const keyOf = (userId: string, course: string) => `${userId} ${course}`;

/**
 * The person's newest enrolment in a course with all its progress. Every screen of a lesson asks,
 * so those that come in together share a statement.
 */
export async function findNewestEnrolment(
  db: Db,
  userId: string,
  course: string,
): Promise<EnrolmentWithProgress | undefined> {
  return newestEnrolments(db)(keyOf(userId, course));
}

/** All enrolments of a person, newest first. */
export async function listEnrolments(db: Db, userId: string): Promise<EnrolmentWithProgress[]> {
  return db
    .select({ enrolment: enrolments, progress: progressRows, completedOn: completions.completedOn })
    .from(enrolments)
    .leftJoin(completions, eq(completions.enrolmentId, enrolments.id))
    .where(eq(enrolments.userId, userId))
    .orderBy(desc(enrolments.edition), enrolments.course);
}

/** Adds an enrolment; one that is there already stays as it is. @returns true when it was added */
export async function insertEnrolment(
  db: Db,
  row: typeof enrolments.$inferInsert,
): Promise<string | null> {
  const [added] = await db
    .insert(enrolments)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: enrolments.id });
  return added?.id ?? null;
}

/** Adds a completion; the second one of an enrolment is ignored. @returns null when ignored */
export async function insertCompletion(db: Db, row: NewCompletion): Promise<Completion | null> {
  const [added] = await db.insert(completions).values(row).onConflictDoNothing().returning();
  return added ?? null;
}

/** Where somebody worked on a day (YYYY-MM-DD). */
export async function findMembershipOn(db: Db, userId: string, day: string) {
  const [row] = await db
    .select()
    .from(memberships)
    .where(
      and(
        eq(memberships.userId, userId),
        sql`${memberships.from} <= ${day}`,
        sql`(${memberships.until} is null or ${memberships.until} >= ${day})`,
      ),
    )
    .orderBy(desc(memberships.from))
    .limit(1);
  return row;
}
