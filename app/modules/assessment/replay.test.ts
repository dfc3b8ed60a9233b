import { randomUUID } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { createReader } from "#app/catalog/catalog.server.ts";
import { recomputeRollups } from "#app/modules/indicators/recompute-rollups.server.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import {
  scenarioChoiceCounts,
  scenarioEnds,
  scenarioRuns,
  scenarioSteps,
} from "#drizzle/schema/index.ts";
import { compileFixture } from "#tests/compile-fixture.ts";
import { createTestDatabase } from "#tests/database.ts";
import {
  actorOf,
  fixtureCatalog,
  makeEnrolment,
  makeUser,
  type TestClock,
  testClock,
} from "#tests/factories.ts";
import { openRun } from "./open-run.server.ts";
import { replayRun } from "./replay-run.server.ts";
import { availableAsks, availableChoices, replay } from "./scenario-rules.ts";
import { skipScenario, startRun } from "./start-run.server.ts";
import { takeStep } from "./take-step.server.ts";
import { viewRun } from "./view-run.server.ts";
import { viewScenario } from "./view-scenario.server.ts";

const { db } = await createTestDatabase();
const catalog = await fixtureCatalog();
const scenario = catalog.findScenario("legal-work");
if (!scenario) throw new Error("no scenario");
const INPUT = { course: "social-workers", scenario: "legal-work" };
const INSPECTOR = { ...INPUT, role: "labour-inspector" };
const PATH = ["room", "interpreter", "refer", "kcik", "end"];
let clock: TestClock;

async function learner(): Promise<VerbContext> {
  const user = await makeUser(db);
  await makeEnrolment(db, { userId: user.id });
  return { db, actor: actorOf(user), clock, catalog };
}
let context: VerbContext;
beforeEach(async () => {
  clock = testClock();
  context = await learner();
});

/** Takes steps from where a run stands. */
async function play(who: VerbContext, runId: string, moves: readonly string[]) {
  for (const choice of moves) {
    const { nextStep } = await viewRun(who, runId);
    await takeStep(who, { runId, step: nextStep, choice, formKey: randomUUID() });
  }
}
const stepsOf = (runId: string) =>
  db
    .select()
    .from(scenarioSteps)
    .where(eq(scenarioSteps.runId, runId))
    .orderBy(asc(scenarioSteps.step));

describe("questions", () => {
  test("stay on the node, are noted for the rest of the run, and are no decision", async () => {
    const id = await startRun(context, INPUT);
    await play(context, id, ["room", "interpreter", "ask-night"]);
    const view = await viewRun(context, id);
    expect(view.last).toMatchObject({ kind: "ask", answer: { en: "At the lodging." } });
    expect(view.node?.title.en).toBe("Node talk");
    expect(view.node?.asks.map((ask) => ask.id)).toEqual(["ask-name"]);
    await play(context, id, ["refer"]);
    const later = await viewRun(context, id);
    expect(later.node?.notes).toMatchObject([{ id: "talk.ask-night" }]);
    const asked = (await stepsOf(id))[2];
    expect(asked).toMatchObject({ choice: "ask-night", critical: "no", correct: null });
  });

  test("are put once: a second time, also from another tab, changes nothing", async () => {
    const id = await startRun(context, INPUT);
    await play(context, id, ["room", "interpreter", "ask-night"]);
    const again = { runId: id, choice: "ask-night", formKey: randomUUID() };
    await expect(takeStep(context, { ...again, step: 4 })).rejects.toMatchObject({
      code: "assessment.choice_not_offered",
    });
    expect(await takeStep(context, { ...again, step: 3 })).toEqual({ kind: "moved_on" });
    expect(await stepsOf(id)).toHaveLength(3);
  });
});

describe("play again from a decision", () => {
  test("copies the steps before it into a new run and goes on there; the first run still counts", async () => {
    const id = await startRun(context, INPUT);
    await play(context, id, PATH);
    const again = await replayRun(context, { runId: id, step: 3 });
    const view = await viewRun(context, again);
    expect(view).toMatchObject({ number: 2, counts: false, nextStep: 3, debrief: null });
    expect(view.node?.title.en).toBe("Node talk");
    const [first, copy] = [await stepsOf(id), await stepsOf(again)];
    expect(copy.map(({ node, choice, state }) => ({ node, choice, state }))).toEqual(
      first.slice(0, 2).map(({ node, choice, state }) => ({ node, choice, state })),
    );
    const [run] = await db.select().from(scenarioRuns).where(eq(scenarioRuns.id, again));
    expect(run).toMatchObject({ fromRun: id, copiedSteps: 2 });
    await play(context, again, ["send-away", "look"]);
    expect((await viewRun(context, again)).ending?.quality).toBe("poor");
    expect(await viewRun(context, id)).toMatchObject({ counts: true, ending: { quality: "best" } });
    expect((await viewScenario(context, INPUT)).runs.map(({ counts }) => counts)).toEqual([
      false,
      true,
    ]);
  });

  test("many clicks begin one run", async () => {
    const id = await startRun(context, INPUT);
    await play(context, id, PATH);
    const clicks = Array.from({ length: 6 }, () => replayRun(context, { runId: id, step: 2 }));
    expect(new Set(await Promise.all(clicks)).size).toBe(1);
    const user = (await openRun(context, id)).run.userId;
    expect(await db.$count(scenarioRuns, eq(scenarioRuns.userId, user))).toBe(2);
  });

  test.each([
    ["before the end", ["room"], 1, "assessment.run_open"],
    ["from a step that was never taken", PATH, 9, "assessment.no_such_step"],
    ["from no step", PATH, 0, "assessment.no_such_step"],
  ])("is refused %s", async (_name, moves, step, code) => {
    const id = await startRun(context, INPUT);
    await play(context, id, moves);
    await expect(replayRun(context, { runId: id, step })).rejects.toMatchObject({ code });
  });

  test("another person's run is not there", async () => {
    const id = await startRun(context, INPUT);
    await play(context, id, PATH);
    await expect(replayRun(await learner(), { runId: id, step: 1 })).rejects.toMatchObject({
      status: 404,
    });
  });

  test("what the story no longer has is told, not guessed", async () => {
    const id = await startRun(context, INPUT);
    await play(context, id, PATH);
    const { catalog: rewritten } = await compileFixture({
      "scenarios/legal-work.yaml": (text) => text.replaceAll("interpreter", "translator"),
    });
    if (!rewritten) throw new Error("not compiled");
    const today = { ...context, catalog: createReader(rewritten) };
    await expect(replayRun(today, { runId: id, step: 4 })).rejects.toMatchObject({
      code: "assessment.story_changed",
    });
    expect((await viewRun(today, id)).ending?.quality).toBe("best");
  });
});

describe("roles", () => {
  test("the others open after the first end, are counted by themselves and change nothing", async () => {
    await expect(startRun(context, INSPECTOR)).rejects.toMatchObject({
      code: "assessment.role_later",
    });
    await skipScenario(context, INPUT);
    const id = await startRun(context, INSPECTOR);
    expect(await startRun(context, INSPECTOR)).toBe(id);
    const view = await viewRun(context, id);
    expect(view).toMatchObject({ number: 1, counts: false, role: { en: "Labour inspector" } });
    expect(view.node?.title.en).toBe("The plant");
    expect(view.node?.asks.map((ask) => ask.id)).toEqual(["who"]);
  });

  test("a role that the scenario does not have is not there", async () => {
    await skipScenario(context, INPUT);
    for (const role of ["teacher", "constructor", "'"]) {
      await expect(startRun(context, { ...INPUT, role })).rejects.toMatchObject({ status: 404 });
    }
  });
});

describe("how others chose", () => {
  const peopleAt = async (choice: string) => {
    const rows = await db
      .select()
      .from(scenarioChoiceCounts)
      .where(and(eq(scenarioChoiceCounts.node, "talk"), eq(scenarioChoiceCounts.choice, choice)));
    return rows.reduce((sum, { people }) => sum + people, 0);
  };

  test("first runs count once, whatever is sent; practice and other roles do not", async () => {
    const before = await peopleAt("refer");
    const id = await startRun(context, INPUT);
    await play(context, id, ["room", "interpreter"]);
    const form = { runId: id, step: 3, choice: "refer", formKey: randomUUID() };
    await Promise.all(Array.from({ length: 5 }, () => takeStep(context, form)));
    await Promise.all([1, 2, 3].map(() => takeStep(context, { ...form, formKey: randomUUID() })));
    expect(await peopleAt("refer")).toBe(before + 1);
    await play(context, id, ["kcik", "end"]);
    await play(context, await replayRun(context, { runId: id, step: 3 }), ["refer"]);
    await play(context, await startRun(context, INSPECTOR), ["sorry", "refer"]);
    expect(await peopleAt("refer")).toBe(before + 1);
    expect(await recomputeRollups({ db, clock }, { repair: false })).toMatchObject({
      differing: 0,
    });
  });

  test("are told from ten people on, as shares", async () => {
    await db.delete(scenarioChoiceCounts);
    const ids: string[] = [];
    const people = await Promise.all(Array.from({ length: 10 }, learner));
    for (const [i, who] of people.entries()) {
      const id = await startRun(who, INPUT);
      ids.push(id);
      await play(who, id, [
        "room",
        "interpreter",
        ...(i < 5 ? ["refer", "kcik", "end"] : ["send-away", "look"]),
      ]);
      const told = (await viewRun(who, id)).debrief?.rows.find(({ node }) => node.id === "talk");
      expect(told?.others?.map(({ percent }) => percent)).toEqual(i < 9 ? undefined : [50, 50]);
    }
    // Counters that are lost are made again from the steps.
    await db.delete(scenarioChoiceCounts);
    await recomputeRollups({ db, clock }, { repair: true });
    expect(await peopleAt("refer")).toBeGreaterThanOrEqual(5);
  });
});

test("a clock that jumps back changes neither the order nor the end", async () => {
  const id = await startRun(context, INPUT);
  await play(context, id, ["room"]);
  clock.set("2020-01-01T00:00:00Z");
  await play(context, id, PATH.slice(1));
  expect((await viewRun(context, id)).ending?.quality).toBe("best");
  expect((await stepsOf(id)).map(({ choice }) => choice)).toEqual(PATH);
});

test("a story rewritten under an open run says so, and starts anew without losing the place", async () => {
  const id = await startRun(context, INPUT);
  await play(context, id, ["room"]);
  const { catalog: rewritten, errors } = await compileFixture({
    "scenarios/legal-work.yaml": (text) => text.replaceAll(/\broom\b/g, "chamber"),
  });
  if (!rewritten) throw new Error(JSON.stringify(errors));
  const today = { ...context, catalog: createReader(rewritten) };
  expect(await viewRun(today, id)).toMatchObject({ stranded: true, node: null });
  const step = { runId: id, step: 2, choice: "interpreter", formKey: randomUUID() };
  await expect(takeStep(today, step)).rejects.toMatchObject({ status: 400 });
  const anew = await startRun(today, INPUT);
  expect(anew).not.toBe(id);
  expect((await viewRun(today, anew)).node?.title.en).toBe("Node arrival");
  expect(await db.$count(scenarioEnds, eq(scenarioEnds.runId, id))).toBe(1);
});

test("stopped anywhere and opened elsewhere, a run stands where its steps lead", async () => {
  const picks = fc.array(fc.nat(9), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(picks, async (chosen) => {
      const who = await learner();
      const id = await startRun(who, INPUT);
      for (const pick of chosen) {
        const { state, steps } = await openRun(who, id);
        const moves = [...availableAsks(scenario, state), ...availableChoices(scenario, state)];
        const choice = moves[pick % Math.max(1, moves.length)]?.id;
        if (!choice) break;
        await takeStep(who, { runId: id, step: steps.length + 1, choice, formKey: randomUUID() });
      }
      const { state, steps, end } = await openRun({ ...who }, id);
      const made = steps.map(({ node, choice }) => `${node}.${choice}`);
      expect(state).toEqual(replay(scenario, "social-worker", made));
      expect(end?.ending ?? null).toBe(state.ended);
    }),
    { numRuns: 25 },
  );
});
