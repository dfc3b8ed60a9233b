import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { HAS_ENDED, hasSqlState } from "#app/database/errors.ts";
import { attemptAnswers, attemptResults, attempts } from "#drizzle/schema/index.ts";
import { createTestDatabase } from "#tests/database.ts";
import { makeEnrolment, makeUser } from "#tests/factories.ts";
import { insertAnswer } from "./queries.server.ts";

const { db } = await createTestDatabase();
const NOW = new Date("2026-11-23T12:00:00.123Z");

async function makeAttempt(): Promise<string> {
  const { id: userId } = await makeUser(db);
  const { id: enrolmentId } = await makeEnrolment(db, { userId });
  const [row] = await db
    .insert(attempts)
    .values({
      ...{ enrolmentId, userId, kind: "check", module: "definition", number: 1, seed: "s" },
      ...{ items: ["one", "two"], contentVersion: "0".repeat(64), startedAt: NOW },
    })
    .returning({ id: attempts.id });
  return row?.id ?? "";
}

const answerTo = (attemptId: string, values: Partial<typeof attemptAnswers.$inferInsert> = {}) => ({
  ...{ attemptId, position: 1, revision: 1, itemId: "one", answer: { chosen: ["a", "ż'\"\\"] } },
  ...{ score: 0.3333, correct: false, confidence: null, formKey: randomUUID(), answeredAt: NOW },
  ...values,
});
const answersOf = (attemptId: string) =>
  db.select().from(attemptAnswers).where(eq(attemptAnswers.attemptId, attemptId));

test("answers of many people at once are each kept as they are", async () => {
  const rows = (await Promise.all(Array.from({ length: 12 }, makeAttempt))).map((id, index) =>
    answerTo(id, { confidence: index % 2 ? 2 : null, correct: index % 3 === 0 }),
  );
  expect(await Promise.all(rows.map((row) => insertAnswer(db, row)))).toEqual(rows.map(() => true));
  for (const row of rows) expect(await answersOf(row.attemptId)).toEqual([row]);
});

test("one that comes too late is refused alone", async () => {
  const [closed, ...open] = await Promise.all(Array.from({ length: 5 }, makeAttempt));
  await db.insert(attemptResults).values({
    ...{ attemptId: closed ?? "", finishedAt: NOW, score: 1, passMark: 0.8, passed: true },
  });
  const all = [closed ?? "", ...open].map((id) => insertAnswer(db, answerTo(id)));
  const [late, ...others] = await Promise.allSettled(all);
  expect(late?.status === "rejected" && hasSqlState(late.reason, HAS_ENDED)).toBe(true);
  expect(others).toEqual(open.map(() => ({ status: "fulfilled", value: true })));
  for (const id of open) expect(await answersOf(id)).toHaveLength(1);
  expect(await answersOf(closed ?? "")).toEqual([]);
});

test("a form sent twice and a position answered from two tabs count once", async () => {
  const id = await makeAttempt();
  const row = answerTo(id);
  const again = { ...row, answeredAt: new Date(NOW.getTime() + 1) };
  await Promise.all([row, row, again].map((one) => insertAnswer(db, one)));
  expect(await answersOf(id)).toHaveLength(1);
  const tabs = [1, 2].map(() => insertAnswer(db, answerTo(id, { revision: 2 })));
  expect((await Promise.all(tabs)).sort()).toEqual([false, true]);
  expect(await insertAnswer(db, row)).toBe(false);
  expect(await answersOf(id)).toHaveLength(2);
});
