import { expect, test } from "vitest";
import { makeWorld } from "#tests/matrix/world.ts";
import { brokenRules } from "#tests/page-rules.ts";
import { startProduct } from "#tests/product.ts";
import { tableContents } from "#tests/table-contents.ts";

/** The forms within a lesson: a question to practise, and one to think about. */

const product = await startProduct();
const world = await makeWorld(product);
const { learner, ministry } = world.people;
const cookie = await product.signIn(learner.user.id);

const course = product.catalog.findCourse("social-workers");
const place = course && product.catalog.findLesson(course, "definition", "penalty-and-duty");
const screen = place?.lesson.screens.pl.length ?? 0;
const PATH = `/pl/courses/social-workers/definition/penalty-and-duty/${screen}`;
const practise = "definition-means-match";
const reflection = "/pl/reflections/definition-at-my-work";

test.each<[string, Record<string, string> | string, number]>([
  ["nothing", { practise }, 400],
  ["one part", { practise, "pair-hotel": "1" }, 400],
  ["what is not offered", `practise=${practise}&pair-hotel=99&pair-brother=x`, 400],
  ["a part twice", `practise=${practise}&pair-hotel=1&pair-hotel=2`, 400],
  ["a question of another screen", { practise: "definition-elements" }, 404],
  ["a question that there is not", { practise: "__proto__" }, 404],
])("practising with %s: a clear page, nothing written", async (_name, form, status) => {
  const before = await tableContents(product.database);
  const answer = await product.ask(PATH, { cookie, form: new URLSearchParams(form) });
  expect(answer.status).toBe(status);
  expect(brokenRules(answer, "pl", true)).toEqual([]);
  expect(await tableContents(product.database)).toEqual(before);
});

test("the page does not tell what is right before the answer, and does after it", async () => {
  const item = product.catalog.findItem(practise);
  const why = item?.type === "matching" ? (item.pairs[0]?.feedback.pl ?? "") : "";
  expect(why).not.toBe("");
  expect((await product.ask(PATH, { cookie })).text).not.toContain(why);
  const pairs = item?.type === "matching" ? item.pairs : [];
  const form = new URLSearchParams({ practise });
  for (const { id } of pairs) form.append(`pair-${id}`, "1");
  const answer = await product.ask(PATH, { cookie, form });
  expect(answer.status).toBe(200);
  expect(answer.text).toContain(why);
});

test("what somebody wrote is on their own page only, and too much of it is refused", async () => {
  const form = { text: "Tylko moje <script>", back: PATH };
  const kept = await product.ask(reflection, { cookie, form });
  expect([kept.status, kept.location]).toEqual([303, `${PATH}#reflection-definition-at-my-work`]);
  expect((await product.ask(PATH, { cookie })).text).toContain("Tylko moje &lt;script&gt;");
  const other = await product.signIn(ministry.user.id);
  expect((await product.ask(PATH, { cookie: other })).text).not.toContain("Tylko moje");
  expect((await product.ask(reflection, { cookie: other })).text).not.toContain("Tylko moje");
  const long = await product.ask(reflection, { cookie, form: { text: "x".repeat(2001) } });
  expect(long.status).toBe(400);
  expect(brokenRules(long, "pl", true)).toEqual([]);
  const away = { text: "x", back: "//evil.example/pl" };
  expect((await product.ask(reflection, { cookie, form: away })).location).toBe(
    `${reflection}#reflection-definition-at-my-work`,
  );
});
