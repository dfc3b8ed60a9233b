import { and, desc, eq, sql } from "drizzle-orm";
import { given, prepareOnce } from "#app/database/prepare-once.ts";
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

const newestEnrolment = prepareOnce((db) =>
  db
    .select({ enrolment: enrolments, progress: progressRows, completedOn: completions.completedOn })
    .from(enrolments)
    .leftJoin(completions, eq(completions.enrolmentId, enrolments.id))
    .where(
      and(
        eq(enrolments.userId, given("userId", enrolments.userId)),
        eq(enrolments.course, given("course", enrolments.course)),
      ),
    )
    .orderBy(desc(enrolments.edition))
    .limit(1)
    .prepare("newest_enrolment"),
);

/** The person's newest enrolment in a course with all its progress: one statement. */
export async function findNewestEnrolment(
  db: Db,
  userId: string,
  course: string,
): Promise<EnrolmentWithProgress | undefined> {
  const [row] = await newestEnrolment(db).execute({ userId, course });
  return row;
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
