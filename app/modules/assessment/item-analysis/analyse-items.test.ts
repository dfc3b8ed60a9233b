import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { attemptAnswers, attemptResults, attempts } from "#drizzle/schema/index.ts";
import type { ProfessionalGroup } from "#drizzle/schema/institutions.ts";
import { createTestDatabase } from "#tests/database.ts";
import {
  actorOf,
  fixtureCatalog,
  makeEnrolment,
  makeInstitution,
  makeMembership,
  makeUser,
  testClock,
} from "#tests/factories.ts";
import { analyseItems } from "./analyse-items.server.ts";

const { db } = await createTestDatabase();
const catalog = await fixtureCatalog();
const editor = actorOf(await makeUser(db), [{ role: "content_editor" }]);
const context = { db, actor: editor, clock: testClock(), catalog };
const ALL = { course: "social-workers", edition: 2026, group: null, item: null };
const STARTED = new Date("2026-03-01T10:00:00Z");

/** A first attempt with two answers of 0 or 1 points, twenty seconds each. */
async function tested(
  scores: [number, number],
  more: {
    group?: ProfessionalGroup;
    confidence?: number;
    number?: number;
    enrolmentId?: string;
  } = {},
) {
  const { group = "social_worker", confidence, number = 1 } = more;
  const user = await makeUser(db);
  const institution = await makeInstitution(db);
  await makeMembership(db, {
    userId: user.id,
    institutionId: institution.id,
    professionalGroup: group,
    from: "2026-01-01",
  });
  const enrolment = await makeEnrolment(db, { userId: user.id, edition: 2026 });
  const [attempt] = await db
    .insert(attempts)
    .values({
      enrolmentId: enrolment.id,
      userId: user.id,
      kind: "final_test",
      module: "course",
      number,
      seed: "seed",
      items: ["one", "two"],
      contentVersion: "v",
      startedAt: STARTED,
    })
    .returning();
  const attemptId = attempt?.id ?? "";
  const answer = (position: number, revision: number, score: number) => ({
    attemptId,
    position,
    revision,
    itemId: position === 1 ? "one" : "two",
    answer: { choice: score === 1 ? "a" : "b" },
    score,
    correct: score === 1,
    confidence: confidence ?? null,
    formKey: randomUUID(),
    answeredAt: new Date(STARTED.getTime() + position * 20_000 + revision),
  });
  // The first item was answered the other way round before: only the newest revision counts.
  await db
    .insert(attemptAnswers)
    .values([answer(1, 1, 1 - scores[0]), answer(1, 2, scores[0]), answer(2, 1, scores[1])]);
  await db.insert(attemptResults).values({
    attemptId,
    finishedAt: new Date(STARTED.getTime() + 60_000),
    score: (scores[0] + scores[1]) / 2,
    passMark: 0.75,
    passed: false,
  });
}

beforeAll(async () => {
  for (let i = 0; i < 6; i += 1) await tested([1, 1]);
  for (let i = 0; i < 4; i += 1) await tested([0, 0], { confidence: 3 });
  for (let i = 0; i < 2; i += 1) await tested([1, 0], { group: "teacher" });
});

describe("the analysis", () => {
  test("counts the newest answers of first attempts", async () => {
    const { items, tooFew, editions } = await analyseItems(context, ALL);
    expect(editions).toEqual([2026]);
    expect(tooFew).toBe(0);
    const one = items.find(({ id }) => id === "one");
    expect(one?.counts).toMatchObject({ people: 12, sure: 4, sureWrong: 4 });
    expect(one?.counts.score).toBeCloseTo(8 / 12, 6);
    // Pearson's r of (1×6, 0×4, 1×2) with (1×6, 0×4, 0×2).
    expect(one?.counts.discrimination).toBeCloseTo(Math.SQRT1_2, 6);
    expect(one?.counts.seconds).toBeCloseTo(20, 1);
    expect(one?.parts).toEqual([
      { part: "a", people: 8 },
      { part: "b", people: 4 },
    ]);
  });

  test("tells nothing of fewer than ten people", async () => {
    const { items, tooFew } = await analyseItems(context, { ...ALL, group: "teacher" });
    expect(items).toEqual([]);
    expect(tooFew).toBe(2);
  });

  test("is by profession, edition and item", async () => {
    const { items } = await analyseItems(context, { ...ALL, group: "social_worker", item: "two" });
    expect(items.map(({ id, counts }) => [id, counts.people])).toEqual([["two", 10]]);
    expect((await analyseItems(context, { ...ALL, edition: 2025 })).items).toEqual([]);
  });

  test("leaves out further attempts", async () => {
    await tested([0, 0], { number: 2 });
    const { items } = await analyseItems(context, ALL);
    expect(items[0]?.counts.people).toBe(12);
  });

  test("is for editors and administrators alone", async () => {
    const learner = { ...context, actor: actorOf(await makeUser(db)) };
    await expect(analyseItems(learner, ALL)).rejects.toThrow();
    await expect(analyseItems(context, { ...ALL, course: "none" })).rejects.toThrow();
  });
});
