import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { VerbContext } from "#app/modules/verb.ts";
import { scenarioEnds, scenarioSteps } from "#drizzle/schema/index.ts";
import { createTestDatabase } from "#tests/database.ts";
import { actorOf, fixtureCatalog, makeEnrolment, makeUser, testClock } from "#tests/factories.ts";
import { skipScenario, startRun } from "./start-run.server.ts";
import { takeStep } from "./take-step.server.ts";
import { viewRun } from "./view-run.server.ts";

const { db } = await createTestDatabase();
const catalog = await fixtureCatalog();
const INPUT = { course: "social-workers", scenario: "legal-work" };
const recommended = catalog.findScenario("legal-work")?.roles[0]?.recommended ?? [];
let context: VerbContext;

beforeEach(async () => {
  const user = await makeUser(db);
  await makeEnrolment(db, { userId: user.id });
  context = { db, actor: actorOf(user), clock: testClock(), catalog };
});

const step = (runId: string, number: number, choice: string, formKey: string = randomUUID()) =>
  takeStep(context, { runId, step: number, choice, formKey });

/** Plays the recommended path from where the run stands. */
async function playToTheEnd(runId: string) {
  for (const made of recommended) {
    const view = await viewRun(context, runId);
    await step(runId, view.nextStep, made.split(".")[1] ?? "");
  }
}

test("the recommended path reaches a best ending and is looked back at", async () => {
  const id = await startRun(context, INPUT);
  await playToTheEnd(id);
  const view = await viewRun(context, id);
  expect(view.ending?.quality).toBe("best");
  expect(view.node).toBeNull();
  const path = view.debrief?.rows.flatMap(({ taken }) => taken ?? []) ?? [];
  expect(view.debrief?.samePath).toBe(true);
  expect(view.debrief?.person.map(({ en }) => en)).toEqual(["Person refer.", "Person kcik."]);
  expect(path.map(({ node, choice }) => `${node.id}.${choice.id}`)).toEqual(recommended);
});

test("a step sent twice, or from an old page, counts once and shows where the story stands", async () => {
  const id = await startRun(context, INPUT);
  const key = randomUUID();
  const both = await Promise.all([step(id, 1, "room", key), step(id, 1, "room", key)]);
  expect(both.map(({ kind }) => kind).sort()).toEqual(["moved_on", "taken"]);
  expect(await step(id, 1, "desk")).toEqual({ kind: "moved_on" });
  expect(await db.$count(scenarioSteps, eq(scenarioSteps.runId, id))).toBe(1);
  expect((await viewRun(context, id)).nextStep).toBe(2);
});

test("a choice that is not on the node changes nothing", async () => {
  const id = await startRun(context, INPUT);
  await expect(step(id, 1, "interpreter")).rejects.toMatchObject({
    code: "assessment.choice_not_offered",
    status: 400,
  });
  expect(await step(id, 1, "")).toEqual({ kind: "no_choice" });
  expect(await db.$count(scenarioSteps, eq(scenarioSteps.runId, id))).toBe(0);
});

test("a run goes on at the very step, also when started again", async () => {
  const id = await startRun(context, INPUT);
  await step(id, 1, "room");
  expect(await startRun(context, INPUT)).toBe(id);
  expect(await viewRun(context, id)).toMatchObject({
    nextStep: 2,
    node: { title: { en: "Node room" } },
  });
});

test("after the end nothing is taken, and playing again is a new run that does not count", async () => {
  const id = await startRun(context, INPUT);
  await playToTheEnd(id);
  const { nextStep } = await viewRun(context, id);
  await expect(step(id, nextStep, "end")).rejects.toMatchObject({ code: "assessment.run_closed" });
  const again = await startRun(context, INPUT);
  expect(again).not.toBe(id);
  expect((await viewRun(context, again)).number).toBe(2);
});

test("skipping ends the run without an ending", async () => {
  await skipScenario(context, INPUT);
  const id = (await db.select().from(scenarioEnds)).at(-1)?.runId ?? "";
  expect(await viewRun(context, id)).toMatchObject({ skipped: true, ending: null, node: null });
});

test("another person's run is not there", async () => {
  const id = await startRun(context, INPUT);
  const stranger = { ...context, actor: actorOf(await makeUser(db)) };
  await expect(viewRun(stranger, id)).rejects.toMatchObject({ status: 404 });
  const input = { runId: id, step: 1, choice: "room", formKey: randomUUID() };
  await expect(takeStep(stranger, input)).rejects.toMatchObject({ status: 404 });
});
