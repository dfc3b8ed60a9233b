import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { type CatalogReader, createReader } from "#app/catalog/catalog.server.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { attemptAnswers } from "#drizzle/schema/index.ts";
import { compileFixture } from "#tests/compile-fixture.ts";
import { createTestDatabase } from "#tests/database.ts";
import { actorOf, makeEnrolment, makeUser, testClock } from "#tests/factories.ts";
import { withItemTypes } from "#tests/item-types-fixture.ts";
import { answerItem } from "./answer-item.server.ts";
import { practiceOf, practise } from "./practice.ts";
import { startAttempt } from "./start-attempt.server.ts";
import { viewAttempt } from "./view-attempt.server.ts";

const { db } = await createTestDatabase();
const catalog = await catalogWithTypes();
let context: VerbContext;

async function catalogWithTypes(): Promise<CatalogReader> {
  const ids = "new-matching, new-elements, new-indicators, new-fill";
  const compiled = await compileFixture({
    "items/definition.yaml": withItemTypes,
    "courses/core/01-definition/module.yaml": (text) =>
      text.replace("[def-consent, def-elements]", `[${ids}]`),
  });
  if (!compiled.catalog) throw new Error(JSON.stringify(compiled.errors));
  return createReader(compiled.catalog);
}

beforeEach(async () => {
  const user = await makeUser(db);
  await makeEnrolment(db, { userId: user.id });
  context = { db, actor: actorOf(user), clock: testClock(), catalog };
});

const start = () =>
  startAttempt(context, { course: "social-workers", kind: "check", module: "definition" });
const view = async (id: string, position: number) => {
  const item = (await viewAttempt(context, id)).items[position - 1];
  if (!item) throw new Error(`There is no position ${position}`);
  return item;
};
const answer = (attemptId: string, position: number, form: string, confidence: number | null = 3) =>
  answerItem(context, {
    ...{ attemptId, position, confidence, formKey: randomUUID() },
    form: new URLSearchParams(form),
  });

/** The right answer of each position as its page offers it. */
async function rightForm(id: string, position: number): Promise<string> {
  const { open } = await view(id, position);
  switch (open.type) {
    case "matching":
      return [
        ["x", "ex"],
        ["y", "wy"],
        ["z", "zed"],
      ]
        .map(([pair, right]) => {
          const found = open.rights.find(({ text }) => text.en === right);
          return `pair-${pair}=${found?.id}`;
        })
        .join("&");
    case "three-elements":
      return "passage-p=act&passage-q=means&passage-r=purpose&means=yes";
    case "indicators":
      return "answer=b&answer=c";
    default:
      return "gap-g=law";
  }
}

test("each type is answered, judged, kept with how sure one was, and shown again", async () => {
  const id = await start();
  for (const position of [1, 2, 3, 4]) {
    const form = await rightForm(id, position);
    expect(await answer(id, position, form, position % 2 ? 3 : null)).toMatchObject({
      kind: "saved",
    });
    const { given, review } = await view(id, position);
    const sent = new URLSearchParams(form);
    expect(given).toEqual(
      Object.fromEntries([...new Set(sent.keys())].map((name) => [name, sent.getAll(name)])),
    );
    expect(review).toMatchObject({ score: 1, correct: true, confidence: position % 2 ? 3 : null });
    expect(JSON.stringify(review?.detail)).toContain("why");
  }
  const rows = await db
    .select()
    .from(attemptAnswers)
    .where(eq(attemptAnswers.attemptId, id))
    .orderBy(asc(attemptAnswers.position));
  expect(rows.map(({ score, confidence }) => [score, confidence])).toEqual([
    [1, 3],
    [1, null],
    [1, 3],
    [1, null],
  ]);
  expect(rows[0]?.answer).toEqual({ pairs: { x: "x", y: "y", z: "z" } });
  expect((await viewAttempt(context, id)).result).toMatchObject({ score: 1, passed: true });
});

test("what is right is not in the view before the answer", async () => {
  const { items } = await viewAttempt(context, await start());
  for (const item of items) {
    expect(item.review).toBeNull();
    expect(JSON.stringify(item)).not.toMatch(/why|"feedback"|retention|"element"|"meansMatter"/);
  }
});

test("an answer with a part missing is not kept; what was sent comes back", async () => {
  const id = await start();
  expect(await answer(id, 1, "pair-x=1&pair-z=9")).toMatchObject({
    kind: "no_answer",
    lacks: [{ field: "pair-y" }, { field: "pair-z" }],
    sent: { "pair-x": ["1"] },
  });
  expect(await answer(id, 2, "passage-p=act&passage-q=means&passage-r=purpose")).toMatchObject({
    lacks: [{ field: "means" }],
  });
  expect(await db.$count(attemptAnswers, eq(attemptAnswers.attemptId, id))).toBe(0);
});

test("a part of the answer earns its part of the point", async () => {
  const id = await start();
  const right = new URLSearchParams(await rightForm(id, 1));
  right.set("pair-x", right.get("pair-y") ?? "");
  await answer(id, 1, right.toString());
  await answer(id, 2, "passage-p=act&passage-q=none&passage-r=purpose&means=yes");
  await answer(id, 3, "answer=b");
  expect((await view(id, 1)).review).toMatchObject({ score: 0.6667, correct: false });
  expect((await view(id, 2)).review).toMatchObject({ score: 0.75, correct: false });
  expect((await view(id, 3)).review).toMatchObject({ score: 0.5, correct: false });
});

test("a question of a lesson is judged at once, and nothing of it is kept", async () => {
  const before = await db.$count(attemptAnswers);
  const screen = {
    blocks: [{ kind: "activity" as const, activity: "quiz" as const, id: "new-fill" }],
  };
  expect(practiceOf(catalog, screen)).toMatchObject([{ id: "new-fill", given: {} }]);
  expect(JSON.stringify(practiceOf(catalog, screen))).not.toContain("why");
  const form = (query: string) => new URLSearchParams(query);
  expect(practise(catalog, screen, "new-fill", form("gap-g=other"))).toMatchObject({
    review: { correct: false, confidence: null, law: ["kk-189a-1"] },
  });
  expect(practise(catalog, screen, "new-fill", form("gap-g=x"))).toMatchObject({
    lacks: [{ field: "gap-g", code: "missing" }],
  });
  expect(() => practise(catalog, screen, "new-matching", form("pair-x=1"))).toThrow();
  expect(await db.$count(attemptAnswers)).toBe(before);
});
