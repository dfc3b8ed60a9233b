import { and, desc, eq, sql } from "drizzle-orm";
import { batched } from "#app/database/batched.ts";
import { prepareOnce } from "#app/database/prepare-once.ts";
import type { Db } from "#app/modules/verb.ts";
import {
  attemptAnswers,
  attemptResults,
  attempts,
  enrolments,
  users,
} from "#drizzle/schema/index.ts";
import type { KeptAnswer } from "./rules.ts";

export type Attempt = typeof attempts.$inferSelect;
export type AttemptResult = typeof attemptResults.$inferSelect;
export type AttemptKind = Attempt["kind"];

/** An attempt with everything that belongs to it. */
export interface LoadedAttempt {
  attempt: Attempt;
  result: AttemptResult | null;
  enrolment: typeof enrolments.$inferSelect;
  holderName: string;
  /** The newest answer at each position, by position. */
  answers: KeptAnswer[];
}

const newestAnswers = sql<KeptAnswer[]>`coalesce((
  select json_agg(json_build_object(
    'position', n.position, 'revision', n.revision, 'itemId', n.item_id, 'answer', n.answer,
    'score', n.score, 'correct', n.correct, 'confidence', n.confidence) order by n.position)
  from (select distinct on (x.position) x.* from ${attemptAnswers} x
    where x.attempt_id = ${attempts.id} order by x.position, x.revision desc) n), '[]')`;

const ownAttempts = prepareOnce((db) => {
  const asked = sql`
    select asked.id, asked.user_id
    from unnest(${sql.placeholder("attemptIds")}::uuid[], ${sql.placeholder("userIds")}::uuid[])
      asked (id, user_id)`;
  const statement = db
    .select({
      attempt: attempts,
      result: attemptResults,
      enrolment: enrolments,
      holderName: sql<string>`${users.givenName} || ' ' || ${users.familyName}`,
      answers: newestAnswers,
    })
    .from(attempts)
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .innerJoin(users, eq(users.id, attempts.userId))
    .leftJoin(attemptResults, eq(attemptResults.attemptId, attempts.id))
    .where(sql`(${attempts.id}, ${attempts.userId}) in (${asked})`)
    .prepare("own_attempts");
  return batched(async (keys) => {
    const pairs = keys.map((key) => key.split(" "));
    const rows = await statement.execute({
      attemptIds: pairs.map(([attemptId]) => attemptId),
      userIds: pairs.map(([, userId]) => userId),
    });
    return new Map(rows.map((row) => [keyOf(row.attempt.id, row.attempt.userId), row]));
  });
});

const keyOf = (attemptId: string, userId: string) => `${attemptId} ${userId}`.toLowerCase();

/** The actor's own attempt; those asked for at the same time share a statement. */
export async function findAttempt(
  db: Db,
  userId: string,
  attemptId: string,
): Promise<LoadedAttempt | undefined> {
  return ownAttempts(db)(keyOf(attemptId, userId));
}

/** Holds an attempt while it is ended: answers that arrive now wait, and are then refused. */
export async function lockAttempt(db: Db, attemptId: string): Promise<void> {
  await db
    .select({ id: attempts.id })
    .from(attempts)
    .where(eq(attempts.id, attemptId))
    .for("update");
}

/** Attempts of one kind within an enrolment, newest first, with their results. */
export async function listAttempts(
  db: Db,
  where: { enrolmentId: string; kind: AttemptKind; module: string },
): Promise<{ attempt: Attempt; result: AttemptResult | null }[]> {
  return db
    .select({ attempt: attempts, result: attemptResults })
    .from(attempts)
    .leftJoin(attemptResults, eq(attemptResults.attemptId, attempts.id))
    .where(
      and(
        eq(attempts.enrolmentId, where.enrolmentId),
        eq(attempts.kind, where.kind),
        eq(attempts.module, where.module),
      ),
    )
    .orderBy(desc(attempts.number));
}

/** Adds an attempt; when another tab has added the same number, nothing is added. */
export async function insertAttempt(
  db: Db,
  row: typeof attempts.$inferInsert,
): Promise<string | null> {
  const [added] = await db
    .insert(attempts)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: attempts.id });
  return added?.id ?? null;
}

const addAnswer = prepareOnce((db) =>
  db
    .insert(attemptAnswers)
    .values({
      attemptId: sql.placeholder("attemptId"),
      position: sql.placeholder("position"),
      revision: sql.placeholder("revision"),
      itemId: sql.placeholder("itemId"),
      answer: sql.placeholder("answer"),
      score: sql.placeholder("score"),
      correct: sql.placeholder("correct"),
      confidence: sql.placeholder("confidence"),
      formKey: sql.placeholder("formKey"),
      answeredAt: sql.placeholder("answeredAt"),
    })
    .onConflictDoNothing()
    .returning({ position: attemptAnswers.position })
    .prepare("add_answer"),
);

type NewAnswer = Required<typeof attemptAnswers.$inferInsert>;

/** Adds answers of several people with one commit; each key is an answer as JSON. */
const addAnswers = prepareOnce((db) =>
  batched(async (keys) => {
    const rows = await db.execute<{ attempt: string; form: string }>(sql`
      insert into ${attemptAnswers} (attempt_id, position, revision, item_id, answer, score, correct,
        confidence, form_key, answered_at)
      select * from jsonb_to_recordset(${`[${keys.join(",")}]`}::text::jsonb) as added (
        "attemptId" uuid, position integer, revision integer, "itemId" text, answer jsonb,
        score numeric, correct boolean, confidence integer, "formKey" uuid, "answeredAt" timestamptz)
      on conflict do nothing
      returning attempt_id as attempt, form_key as form`);
    const added = new Set(rows.map(({ attempt, form }) => `${attempt} ${form}`));
    return new Map(
      keys.map((key) => {
        const { attemptId, formKey } = JSON.parse(key) as { attemptId: string; formKey: string };
        return [key, added.has(`${attemptId} ${formKey}`.toLowerCase())];
      }),
    );
  }),
);

/**
 * Adds an answer unless this form was counted before or the position has this revision already;
 * it has committed when this returns. Answers that come in while others are being written share
 * the next commit. When that is refused, each is written by itself: one person's closed attempt
 * costs nobody else an answer.
 *
 * @returns whether it was added
 * @throws an error with SQLSTATE `HAS_ENDED` when the attempt has ended
 */
export async function insertAnswer(db: Db, row: NewAnswer): Promise<boolean> {
  try {
    return (await addAnswers(db)(JSON.stringify(row))) ?? false;
  } catch {
    return (await addAnswer(db).execute(row)).length > 0;
  }
}

/** Ends an attempt; one that has ended stays as it is. @returns whether this call ended it */
export async function insertResult(
  db: Db,
  row: typeof attemptResults.$inferInsert,
): Promise<boolean> {
  const added = await db
    .insert(attemptResults)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: attemptResults.attemptId });
  return added.length > 0;
}
