import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { findNewestEnrolment } from "#app/modules/enrolment/queries.server.ts";
import { readScreen } from "#app/modules/learning/read-screen.server.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import {
  attemptAnswers,
  attemptResults,
  attempts,
  certificates,
  completions,
} from "#drizzle/schema/index.ts";
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
import { answerItem } from "./answer-item.server.ts";
import { finishAttempt } from "./finish-attempt.server.ts";
import { startAttempt } from "./start-attempt.server.ts";
import { skipScenario } from "./start-run.server.ts";
import { type ItemView, viewAttempt } from "./view-attempt.server.ts";

const { db } = await createTestDatabase();
const catalog = await fixtureCatalog();
const COURSE = "social-workers";
let context: VerbContext;
let userId: string;

beforeEach(async () => {
  const user = await makeUser(db);
  const institution = await makeInstitution(db);
  await makeMembership(db, { userId: user.id, institutionId: institution.id });
  await makeEnrolment(db, { userId: user.id });
  userId = user.id;
  context = { db, actor: actorOf(user), clock: testClock(), catalog };
});

/** The right answer of each item of the fixture, as a form. */
const RIGHT: Record<string, string> = {
  "def-consent": "answer=a",
  "def-elements": "answer=a&answer=b&answer=c",
};
const RIGHT_ORDER = ["First", "Then", "Last"];

function rightQuery({ id, open }: ItemView): string {
  if (open.type !== "order") return RIGHT[id] ?? "";
  return open.steps
    .map(({ field, text }) => `${field}=${RIGHT_ORDER.indexOf(text.en) + 1}`)
    .join("&");
}

async function answer(
  attemptId: string,
  position: number,
  query: string,
  formKey: string = randomUUID(),
) {
  const form = new URLSearchParams(query);
  return answerItem(context, { attemptId, position, form, confidence: null, formKey });
}

async function answerAllRight(attemptId: string) {
  const view = await viewAttempt(context, attemptId);
  for (const item of view.items) await answer(attemptId, item.position, rightQuery(item));
}

async function startCheck() {
  return startAttempt(context, { course: COURSE, kind: "check", module: "definition" });
}

/** Reads everything, passes the check and skips the scenario: the final test is open. */
async function openFinalTest() {
  const course = catalog.findCourse(COURSE);
  for (const { module, lesson } of course ? catalog.lessonSequence(course) : []) {
    const input = { course: COURSE, module: module.id, lesson: lesson.id };
    await readScreen(context, { ...input, screen: lesson.screens.pl.length });
  }
  await answerAllRight(await startCheck());
  await skipScenario(context, { course: COURSE, scenario: "legal-work" });
}

const startTest = () => startAttempt(context, { course: COURSE, kind: "final_test" });

describe("a check", () => {
  test("keeps the first answer, shows why, and ends with the last one", async () => {
    const id = await startCheck();
    expect((await viewAttempt(context, id)).items[0]?.review).toBeNull();
    expect(await answer(id, 1, "answer=b")).toMatchObject({ kind: "saved", next: 1 });
    expect(await answer(id, 1, "answer=a")).toMatchObject({ kind: "kept_before" });
    const view = await viewAttempt(context, id);
    expect(view.items[0]?.given).toEqual({ answer: ["b"] });
    expect(view.items[0]?.review?.correct).toBe(false);
    expect(view.result).toBeNull();
    await answer(id, 2, RIGHT["def-elements"] ?? "");
    const ended = await viewAttempt(context, id);
    expect(ended.result).toMatchObject({ score: 0.5, passed: false });
    expect(await startCheck()).not.toBe(id);
  });

  test("started twice is one attempt", async () => {
    const ids = await Promise.all([startCheck(), startCheck(), startCheck()]);
    expect(new Set(ids).size).toBe(1);
  });
});

describe("the final test", () => {
  test("is locked while a step is missing", async () => {
    await expect(startTest()).rejects.toMatchObject({
      code: "assessment.test_locked",
      status: 409,
    });
  });

  test("a pass completes the course once, with certificate, where the person works that day", async () => {
    await openFinalTest();
    const id = await startTest();
    await answerAllRight(id);
    expect((await viewAttempt(context, id)).items[0]?.review).toBeNull();
    await Promise.all([finishAttempt(context, id), finishAttempt(context, id)]);
    await finishAttempt(context, id);

    const [completion, ...more] = await db
      .select()
      .from(completions)
      .where(eq(completions.userId, userId));
    expect(more).toEqual([]);
    expect(completion).toMatchObject({
      edition: 2026,
      completedOn: "2026-11-23",
      validUntil: "2027-11-30",
      score: 1,
      professionalGroup: "social_worker",
      contentVersion: catalog.findCourse(COURSE)?.contentVersion,
    });
    expect(completion?.institutionId).not.toBeNull();
    expect(await db.$count(certificates, eq(certificates.userId, userId))).toBe(1);
    expect((await viewAttempt(context, id)).items[0]?.review).not.toBeNull();
    await expect(startTest()).rejects.toMatchObject({ code: "assessment.already_passed" });
    expect((await findNewestEnrolment(db, userId, COURSE))?.completedOn).toBe("2026-11-23");
  });

  test("a failure keeps the answers closed and names the module; three end the edition", async () => {
    await openFinalTest();
    for (let go = 1; go <= 3; go++) {
      const id = await startTest();
      await finishAttempt(context, id);
      const view = await viewAttempt(context, id);
      expect(view).toMatchObject({ number: go, result: { passed: false, score: 0 } });
      expect(view.missedModules).toEqual(["definition"]);
      expect(view.items.every(({ review }) => review === null)).toBe(true);
    }
    await expect(startTest()).rejects.toMatchObject({ code: "assessment.no_attempts_left" });
  });

  test("answers may change until the end, the newest counts, and a form counts once", async () => {
    await openFinalTest();
    const id = await startTest();
    const key = randomUUID();
    const position =
      (await viewAttempt(context, id)).items.findIndex((item) => item.id === "def-consent") + 1;
    expect(position).toBeGreaterThan(0);
    await answer(id, position, "answer=b", key);
    expect(await answer(id, position, "answer=b", key)).toMatchObject({ kind: "kept_before" });
    await answer(id, position, "answer=a");
    expect((await viewAttempt(context, id)).items[position - 1]?.given).toEqual({ answer: ["a"] });
    expect(await db.$count(attemptAnswers, eq(attemptAnswers.attemptId, id))).toBe(2);
    expect(await answer(id, position, "")).toEqual({
      kind: "no_answer",
      lacks: [{ field: "answer", code: "missing" }],
      sent: {},
    });
    await finishAttempt(context, id);
    await expect(answer(id, position, "answer=a")).rejects.toMatchObject({
      code: "assessment.attempt_closed",
      status: 409,
    });
  });
});

test("an answer that arrives while the attempt is being ended is refused, never lost in silence", async () => {
  const id = await startCheck();
  await db
    .transaction(async (tx) => {
      await tx.select().from(attempts).where(eq(attempts.id, id)).for("update");
      const late = answer(id, 1, "answer=a");
      await tx.insert(attemptResults).values({
        attemptId: id,
        finishedAt: new Date(),
        score: 0,
        passMark: 0.6,
        passed: false,
      });
      // The answer waits for this transaction; it is judged by what has committed.
      late.catch(() => {});
      return { late };
    })
    .then(async ({ late }) => {
      await expect(late).rejects.toMatchObject({ code: "assessment.attempt_closed" });
    });
  expect(await db.$count(attemptAnswers, eq(attemptAnswers.attemptId, id))).toBe(0);
});

test("another person's attempt is not there", async () => {
  const id = await startCheck();
  const stranger = { ...context, actor: actorOf(await makeUser(db)) };
  const notFound = { code: "not_found", status: 404 };
  await expect(viewAttempt(stranger, id)).rejects.toMatchObject(notFound);
  await expect(finishAttempt(stranger, id)).rejects.toMatchObject(notFound);
  const form = new URLSearchParams("answer=a");
  const input = { attemptId: id, position: 1, form, confidence: null, formKey: randomUUID() };
  await expect(answerItem(stranger, input)).rejects.toMatchObject(notFound);
});

test("what was answered cannot be changed or deleted, not even by SQL", async () => {
  const id = await startCheck();
  await answer(id, 1, "answer=b");
  const change = db
    .update(attemptAnswers)
    .set({ score: 1 })
    .where(eq(attemptAnswers.attemptId, id));
  await expect(change).rejects.toMatchObject({ cause: { message: /never changed/ } });
  const removal = db.delete(attemptAnswers).where(eq(attemptAnswers.attemptId, id));
  await expect(removal).rejects.toMatchObject({ cause: { message: /never changed/ } });
});

test("after the time limit nothing is taken, and what is saved is judged", async () => {
  await openFinalTest();
  const course = catalog.findCourse(COURSE);
  if (!course) throw new Error("no course");
  const clock = testClock("2026-11-23T12:00:00Z");
  const limited = { ...course, finalTest: { ...course.finalTest, timeLimitMinutes: 20 } };
  context = { ...context, clock, catalog: { ...catalog, findCourse: () => limited } };
  const id = await startTest();
  await answerAllRight(id);
  clock.set("2026-11-23T12:21:00Z");
  await expect(answer(id, 1, "answer=a")).rejects.toMatchObject({
    code: "assessment.attempt_closed",
  });
  expect((await viewAttempt(context, id)).takesAnswers).toBe(false);
  await finishAttempt(context, id);
  expect((await viewAttempt(context, id)).result?.passed).toBe(true);
});
