import { and, asc, desc, eq, isNull, lt } from "drizzle-orm";
import type { Db } from "#app/modules/verb.ts";
import {
  attemptResults,
  attempts,
  memberships,
  timeExtensions,
  users,
} from "#drizzle/schema/index.ts";

/** What a person's time limits are multiplied by; 1 without an extension. */
export async function findTimeFactor(db: Db, userId: string): Promise<number> {
  const [row] = await db
    .select({ factor: timeExtensions.factor })
    .from(timeExtensions)
    .where(eq(timeExtensions.userId, userId))
    .orderBy(desc(timeExtensions.setAt), desc(timeExtensions.id))
    .limit(1);
  return row?.factor ?? 1;
}

/** Somebody with an account. */
export interface Member {
  userId: string;
  givenName: string;
  familyName: string;
}

/** Somebody who works at an institution now. */
export async function findMember(
  db: Db,
  of: { userId: string; institutionId: string },
): Promise<Member | undefined> {
  const [row] = await db
    .select({ userId: users.id, givenName: users.givenName, familyName: users.familyName })
    .from(users)
    .innerJoin(memberships, eq(memberships.userId, users.id))
    .where(
      and(
        eq(users.id, of.userId),
        isNull(users.closedAt),
        eq(memberships.institutionId, of.institutionId),
        isNull(memberships.until),
      ),
    );
  return row;
}

export async function insertTimeExtension(
  db: Db,
  row: typeof timeExtensions.$inferInsert,
): Promise<void> {
  await db.insert(timeExtensions).values(row);
}

/** Score of the test before the course in an enrolment, 0 to 1; null when it was not handed in. */
export async function findPreTestScore(db: Db, enrolmentId: string): Promise<number | null> {
  const [row] = await db
    .select({ score: attemptResults.score })
    .from(attempts)
    .innerJoin(attemptResults, eq(attemptResults.attemptId, attempts.id))
    .where(and(eq(attempts.enrolmentId, enrolmentId), eq(attempts.kind, "pre_test")))
    .limit(1);
  return row?.score ?? null;
}

const MOST_AT_ONCE = 500;

/** Attempts whose time was over before a moment and that have not ended, the oldest first. */
export async function listOverdueAttempts(
  db: Db,
  now: Date,
): Promise<{ id: string; userId: string }[]> {
  return db
    .select({ id: attempts.id, userId: attempts.userId })
    .from(attempts)
    .leftJoin(attemptResults, eq(attemptResults.attemptId, attempts.id))
    .where(and(lt(attempts.closesAt, now), isNull(attemptResults.attemptId)))
    .orderBy(asc(attempts.closesAt))
    .limit(MOST_AT_ONCE);
}
