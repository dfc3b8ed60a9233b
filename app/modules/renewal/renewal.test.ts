import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { type CatalogReader, createReader } from "#app/catalog/catalog.server.ts";
import { answerItem } from "#app/modules/assessment/answer-item.server.ts";
import { finishAttempt } from "#app/modules/assessment/finish-attempt.server.ts";
import { startAttempt } from "#app/modules/assessment/start-attempt.server.ts";
import { viewAttempt } from "#app/modules/assessment/view-attempt.server.ts";
import { completeCourse } from "#app/modules/enrolment/complete-course.server.ts";
import { enrol } from "#app/modules/enrolment/enrol.server.ts";
import { sumGain } from "#app/modules/indicators/gain-queries.server.ts";
import { recomputeRollups } from "#app/modules/indicators/recompute-rollups.server.ts";
import { listMyCourses } from "#app/modules/learning/list-my-courses.server.ts";
import { readScreen } from "#app/modules/learning/read-screen.server.ts";
import { viewCourse } from "#app/modules/learning/view-course.server.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import {
  auditEvents,
  contentVersions,
  modulesCredited,
  testSkips,
  type users,
} from "#drizzle/schema/index.ts";
import { compileFixture, type Edits } from "#tests/compile-fixture.ts";
import { createTestDatabase } from "#tests/database.ts";
import { actorOf, makeEnrolment, makeUser, testClock } from "#tests/factories.ts";
import { skipTest } from "./skip-test.server.ts";
import { viewOffer } from "./view-offer.server.ts";

const { db } = await createTestDatabase();
const COURSE = "social-workers";
const PL = "courses/core/01-definition/01-three-elements.pl.mdx";
const EN = "courses/core/01-definition/01-three-elements.en.mdx";

const withPreTest: Edits = {
  [`courses/${COURSE}/course.yaml`]: (text) =>
    `${text.replace("count: 2, difficulty: [1, 2]", "count: 1, difficulty: [1]")}\npreTest: { blueprint: sameAsFinal }\n`,
};
async function compiled(edits: Edits): Promise<CatalogReader> {
  const { catalog, errors } = await compileFixture(edits);
  if (!catalog) throw new Error(JSON.stringify(errors));
  return createReader(catalog);
}
const told = (material: boolean) => `changes:
  - id: elements
    on: 2026-11-01
    what: { pl: "Opisano na nowo.", en: "Described anew." }
    material: ${material}
    touches: { lessons: [definition/three-elements] }
`;
const anew: Edits = {
  [PL]: (text) => text.replace("Jedno zdanie.", "Inne zdanie."),
  [EN]: (text) => `${text}\nAnother sentence.\n`,
};
const old = await compiled(withPreTest);
const today = await compiled({ ...withPreTest, ...anew, "changes.yaml": told(true) });
const reworded = await compiled({ ...withPreTest, ...anew, "changes.yaml": told(false) });

let context: VerbContext;
let user: typeof users.$inferSelect;

beforeEach(async () => {
  user = await makeUser(db);
  context = { db, actor: actorOf(user), clock: testClock(), catalog: today };
});

/** A certificate of last year, issued with a content. */
async function certify(catalog: CatalogReader): Promise<void> {
  const course = catalog.findCourse(COURSE);
  const enrolment = await makeEnrolment(db, { userId: user.id, edition: 2025 });
  if (!course) throw new Error("no course");
  const clock = testClock("2025-11-20T12:00:00Z");
  const input = { enrolment, course, holderName: "Łucja Źrebięć", score: 1, firstAttempt: true };
  await db.transaction((tx) => completeCourse(tx, { ...context, clock, catalog }, input));
}

const mine = async () => {
  const view = await viewCourse(context, { course: COURSE });
  if (!view.mine) throw new Error("not enrolled");
  return view.mine;
};
const RIGHT: Record<string, string> = {
  "def-consent": "answer=a",
  "def-elements": "answer=a&answer=b&answer=c",
  "def-order": "place-first=1&place-then=2&place-last=3",
};

async function take(kind: "pre_test" | "diagnostic" | "final_test", right: boolean) {
  const attemptId = await startAttempt(context, { course: COURSE, kind });
  const { items } = await viewAttempt(context, attemptId);
  for (const { id, position } of right ? items : []) {
    const form = new URLSearchParams(RIGHT[id]);
    const formKey = crypto.randomUUID();
    await answerItem(context, { attemptId, position, form, confidence: null, formKey });
  }
  await finishAttempt(context, attemptId);
  return attemptId;
}

describe("who learns for the first time", () => {
  beforeEach(() => enrol(context, { course: COURSE }));

  test("is offered the test before the course, and nothing of a renewal", async () => {
    const { cycle } = await mine();
    expect(cycle).toMatchObject({ renews: null, changed: [], credited: [] });
    expect(cycle.offers).toEqual({ pre_test: "offered", diagnostic: "none" });
    const asked = startAttempt(context, { course: COURSE, kind: "diagnostic" });
    await expect(asked).rejects.toMatchObject({ code: "assessment.test_not_offered", status: 409 });
  });

  test("skips it once, is not asked again, and may think better of it", async () => {
    await Promise.all([1, 2, 3].map(() => skipTest(context, { course: COURSE, kind: "pre_test" })));
    const view = await viewOffer(context, { course: COURSE, kind: "pre_test" });
    expect(view.state).toBe("skipped");
    const { id } = (await mine()).enrolment;
    expect(await db.$count(testSkips, eq(testSkips.enrolmentId, id))).toBe(1);
    const skips = and(eq(auditEvents.subjectId, id), eq(auditEvents.action, "renewal.skip"));
    expect(await db.$count(auditEvents, skips)).toBe(1);
    await startAttempt(context, { course: COURSE, kind: "pre_test" });
    expect((await mine()).cycle.offers.pre_test).toBe("open");
  });

  test("cannot begin it after the first lesson", async () => {
    const place = { course: COURSE, module: "definition", lesson: "three-elements" };
    await readScreen(context, { ...place, screen: 1 });
    expect((await mine()).cycle.offers.pre_test).toBe("closed");
    const asked = startAttempt(context, { course: COURSE, kind: "pre_test" });
    await expect(asked).rejects.toMatchObject({ code: "assessment.test_not_offered" });
  });

  test("neither passes nor fails it, takes it once, and sees modules, not answers", async () => {
    const id = await take("pre_test", false);
    const view = await viewAttempt(context, id);
    expect(view.result).toMatchObject({ score: 0, passMark: 0, passed: true });
    expect(view.items.every(({ review }) => review === null)).toBe(true);
    expect(view.byModule).toEqual([{ module: "definition", score: 0, of: 1 }]);
    expect(await startAttempt(context, { course: COURSE, kind: "pre_test" })).toBe(id);
    expect((await mine()).cycle.offers.pre_test).toBe("done");
  });
});

describe("who renews", () => {
  test("is shown what a material change touched since, with the reason", async () => {
    await certify(old);
    await enrol(context, { course: COURSE });
    const { cycle } = await mine();
    expect(cycle.renews).toEqual({ edition: 2025, validUntil: "2026-11-30" });
    expect(cycle.offers).toEqual({ pre_test: "none", diagnostic: "offered" });
    expect(cycle.changed).toEqual([
      {
        module: "definition",
        lesson: "three-elements",
        isNew: false,
        why: [{ pl: expect.stringContaining("nowo"), en: "Described anew." }],
      },
    ]);
  });

  test.each([
    ["the same content", today],
    ["another wording", reworded],
  ])("is shown nothing after %s", async (_, now) => {
    await certify(now === today ? today : old);
    context = { ...context, catalog: now };
    await enrol(context, { course: COURSE });
    expect((await mine()).cycle.changed).toEqual([]);
  });

  test("takes only what the diagnostic missed and what changed", async () => {
    await certify(old);
    await enrol(context, { course: COURSE });
    const id = await take("diagnostic", true);
    const { steps, cycle, enrolment, next } = await mine();
    expect(cycle.credited).toEqual(["definition"]);
    expect(steps).toEqual([
      expect.objectContaining({ kind: "lesson", state: "not_started" }),
      { kind: "check", module: "definition", state: "completed", credited: true },
      expect.objectContaining({ kind: "scenario", state: "not_started" }),
    ]);
    expect(next).toMatchObject({ kind: "lesson" });
    const credits = eq(modulesCredited.enrolmentId, enrolment.id);
    const rows = await db.select().from(modulesCredited).where(credits);
    expect(rows).toMatchObject([{ module: "definition", by: "diagnostic", attemptId: id }]);
    expect((await listMyCourses(context))[0]).toMatchObject({ lessonsRead: 0, lessons: 1 });
    expect((await viewAttempt(context, id)).items[0]?.review).toBeNull();
    expect((await mine()).cycle.offers.diagnostic).toBe("done");
  });

  test("reads nothing again where nothing changed and the diagnostic was passed", async () => {
    await certify(today);
    await enrol(context, { course: COURSE });
    await take("diagnostic", true);
    const { steps } = await mine();
    expect(steps.map(({ state }) => state)).toEqual(["completed", "completed", "not_started"]);
    expect(steps[0]).toMatchObject({ credited: true });
    const [listed] = await listMyCourses(context);
    expect(listed).toMatchObject({ enrolment: { edition: 2026 }, lessonsRead: 1, lessons: 1 });
  });

  test("takes the whole course after a diagnostic that showed nothing, or without one", async () => {
    await certify(today);
    await enrol(context, { course: COURSE });
    await skipTest(context, { course: COURSE, kind: "diagnostic" });
    expect((await mine()).steps.every(({ state }) => state === "not_started")).toBe(true);
    await take("diagnostic", false);
    expect((await mine()).steps.every(({ state }) => state === "not_started")).toBe(true);
  });
});

test("a content version is kept once, by whoever pins it first", async () => {
  await enrol(context, { course: COURSE });
  const version = today.findCourse(COURSE)?.contentVersion ?? "";
  const kept = () =>
    db.select().from(contentVersions).where(eq(contentVersions.contentVersion, version));
  const [first] = await kept();
  expect(first?.manifest).toEqual(today.findCourse(COURSE)?.manifest);
  await certify(today);
  expect(await kept()).toEqual([first]);
});

test("pairs of tests are counted as they happen, and as the recomputation counts them", async () => {
  await enrol(context, { course: COURSE });
  const before = await sumGain(db, { course: COURSE, edition: 2026 });
  await take("pre_test", false);
  // Straight to the final test: the steps before it are not the matter here.
  const open = { ...today, courseModules: () => [], lessonSequence: () => [] };
  const course = today.findCourse(COURSE);
  if (!course) throw new Error("no course");
  const bare = { ...course, steps: [] };
  context = { ...context, catalog: { ...open, findCourse: () => bare } };
  await take("final_test", true);
  const after = await sumGain(db, { course: COURSE, edition: 2026 });
  expect(after).toEqual({
    pairs: before.pairs + 1,
    before: before.before,
    after: before.after + 1,
  });
  const check = await recomputeRollups({ db, clock: testClock() }, { repair: false });
  expect(check.differences.filter(({ rollup }) => rollup === "gain_rollups")).toEqual([]);
});
