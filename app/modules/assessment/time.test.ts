import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { createReader } from "#app/catalog/catalog.server.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { attemptAnswers, attempts, auditEvents, timeExtensions } from "#drizzle/schema/index.ts";
import { compileFixture } from "#tests/compile-fixture.ts";
import { createTestDatabase } from "#tests/database.ts";
import {
  actorOf,
  makeEnrolment,
  makeInstitution,
  makeMembership,
  makeUser,
  type TestClock,
  testClock,
} from "#tests/factories.ts";
import { answerItem } from "./answer-item.server.ts";
import { closeOverdueAttempts } from "./close-attempts.server.ts";
import { extendTime, extendTimeOf, viewTime } from "./extend-time.server.ts";
import { startAttempt } from "./start-attempt.server.ts";
import { viewAttempt } from "./view-attempt.server.ts";

const { db } = await createTestDatabase();
const COURSE = "social-workers";
const { catalog: compiled } = await compileFixture({
  [`courses/${COURSE}/course.yaml`]: (text) =>
    text.replace("timeLimitMinutes: null", "timeLimitMinutes: 20"),
});
if (!compiled) throw new Error("The fixture does not compile");
const reader = createReader(compiled);
const limited = reader.findCourse(COURSE);
if (!limited) throw new Error("no course");
/** A course that is nothing but its final test. */
const catalog = { ...reader, findCourse: () => ({ ...limited, steps: [] }) };

let clock: TestClock;
let context: VerbContext;
let institutionId: string;
let user: Awaited<ReturnType<typeof makeUser>>;

beforeEach(async () => {
  user = await makeUser(db);
  institutionId = (await makeInstitution(db)).id;
  await makeMembership(db, { userId: user.id, institutionId });
  await makeEnrolment(db, { userId: user.id });
  clock = testClock("2026-11-23T12:00:00Z");
  context = { db, actor: actorOf(user), clock, catalog };
});

const start = () => startAttempt(context, { course: COURSE, kind: "final_test" });
/** Answers the first question, whichever was drawn. */
async function answer(attemptId: string) {
  const [row] = await db.select().from(attempts).where(eq(attempts.id, attemptId));
  const right = row?.items[0] === "def-consent" ? "answer=a" : "answer=a&answer=b";
  return answerItem(context, {
    attemptId,
    position: 1,
    form: new URLSearchParams(right),
    confidence: null,
    formKey: randomUUID(),
  });
}
const closed = { code: "assessment.attempt_closed", status: 409 };

async function coordinator() {
  const person = await makeUser(db);
  const actor = actorOf(person, [{ role: "coordinator", institutionId }]);
  return { db, actor, clock };
}

describe("a time limit", () => {
  test("counts down, refuses what comes after the end, and keeps what came before", async () => {
    const id = await start();
    await answer(id);
    clock.set("2026-11-23T12:19:30Z");
    expect(await viewAttempt(context, id)).toMatchObject({ secondsLeft: 30, takesAnswers: true });
    clock.set("2026-11-23T12:20:01Z");
    await expect(answer(id)).rejects.toMatchObject(closed);
    const view = await viewAttempt(context, id);
    expect(view.result?.finishedAt).toEqual(new Date("2026-11-23T12:20:00Z"));
    expect(view).toMatchObject({ takesAnswers: false, secondsLeft: null });
    expect(await db.$count(attemptAnswers, eq(attemptAnswers.attemptId, id))).toBe(1);
  });

  test.each(["an answer that is refused", "a look", "the job", "another start"])(
    "closes by %s, and a clock that jumps back opens nothing",
    async (by) => {
      const id = await start();
      clock.set("2026-11-23T12:20:01Z");
      if (by === "a look") await viewAttempt(context, id);
      else if (by === "the job") expect(await closeOverdueAttempts(context)).toBeGreaterThan(0);
      else if (by === "another start") expect(await start()).not.toBe(id);
      else await expect(answer(id)).rejects.toMatchObject(closed);
      clock.set("2026-11-23T12:05:00Z");
      await expect(answer(id)).rejects.toMatchObject(closed);
      expect((await viewAttempt(context, id)).result).not.toBeNull();
      expect(await closeOverdueAttempts(context)).toBe(0);
    },
  );

  test("is kept by the database too, whoever writes", async () => {
    const id = await start();
    const row = { attemptId: id, position: 1, revision: 1, itemId: "x", answer: "a", score: 0 };
    const late = db.insert(attemptAnswers).values({
      ...row,
      correct: false,
      formKey: randomUUID(),
      answeredAt: new Date("2026-11-23T12:20:01Z"),
    });
    await expect(late).rejects.toMatchObject({ cause: { code: "OS001" } });
  });
});

describe("an extension", () => {
  test.each([
    [1.25, "2026-11-23T12:25:00Z"],
    [1.5, "2026-11-23T12:30:00Z"],
    [2, "2026-11-23T12:40:00Z"],
    [1, "2026-11-23T12:20:00Z"],
  ] as const)("of %s holds from the next attempt on", async (factor, closesAt) => {
    const by = await coordinator();
    await extendTime(by, { institutionId, userId: user.id, factor });
    const [row] = await db
      .select()
      .from(attempts)
      .where(eq(attempts.id, await start()));
    expect(row?.closesAt).toEqual(new Date(closesAt));
  });

  test("is kept with who gave it and when, without a reason; the same again changes nothing", async () => {
    const by = await coordinator();
    const of = { institutionId, userId: user.id };
    for (const factor of [1.5, 1.5, 1] as const) await extendTime(by, { ...of, factor });
    const rows = await db.select().from(timeExtensions).where(eq(timeExtensions.userId, user.id));
    expect(rows.map(({ factor }) => factor)).toEqual([1.5, 1]);
    const told = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, user.id));
    expect(told.map(({ details }) => details)).toEqual([
      { factor: 1.5, before: 1 },
      { factor: 1, before: 1.5 },
    ]);
    expect((await viewTime(by, of)).factor).toBe(1);
  });

  test("is nobody's to give but the coordinator's of the person's institution", async () => {
    const of = { institutionId, userId: user.id };
    const elsewhere = { institutionId: (await makeInstitution(db)).id, userId: user.id };
    await expect(extendTime({ ...context }, { ...of, factor: 2 })).rejects.toThrow(NotFoundError);
    const by = await coordinator();
    await expect(viewTime(by, elsewhere)).rejects.toThrow(NotFoundError);
    const stranger = await makeUser(db);
    await expect(viewTime(by, { ...of, userId: stranger.id })).rejects.toThrow(NotFoundError);
    const email = user.email;
    await expect(extendTimeOf(by, { email, factor: 2 })).rejects.toThrow(NotFoundError);
    const administrator = actorOf(stranger, [{ role: "administrator" }]);
    await extendTimeOf({ ...by, actor: administrator }, { email, factor: 2 });
    expect((await viewTime(by, of)).factor).toBe(2);
    const nobody = { email: "nikt@test.ostoja.example", factor: 2 as const };
    await expect(extendTimeOf({ ...by, actor: administrator }, nobody)).rejects.toMatchObject({
      code: "accounts.no_account",
    });
  });
});

describe("an item that is no longer what it was", () => {
  test.each([
    ["gone", { findItem: () => undefined }],
    ["changed", { itemHash: () => "another" }],
  ] as const)("is told of calmly when it is %s, and its points stay", async (state, changes) => {
    const id = await start();
    await answer(id);
    const [asked] = await db.select().from(attemptAnswers).where(eq(attemptAnswers.attemptId, id));
    const later = { ...context, catalog: { ...catalog, ...changes } };
    const view = await viewAttempt(later, id);
    expect(view.gone[0]).toEqual({ position: 1, state, score: asked?.score });
    expect(view.size).toBe(2);
    // What was not answered and is gone counts neither way; what only changed can still be answered.
    expect(view.gone).toHaveLength(state === "gone" ? 2 : 1);
    expect(view.firstUnanswered).toBe(state === "gone" ? undefined : 2);
  });
});
