import { expect, test } from "vitest";
import type { Grant } from "#app/modules/accounts/actor.ts";
import { createTestDatabase } from "#tests/database.ts";
import {
  actorOf,
  fixtureCatalog,
  makeEnrolment,
  makeInstitution,
  makeUser,
  testClock,
} from "#tests/factories.ts";
import { skipScenario } from "./start-run.server.ts";
import { viewBooklet } from "./view-booklet.server.ts";

const { db } = await createTestDatabase();
const catalog = await fixtureCatalog();
const institutionId = (await makeInstitution(db)).id;
const STORY = { scenario: "legal-work", role: "social-worker" };

async function reader({ enrolled, grants = [] }: { enrolled: boolean; grants?: Grant[] }) {
  const user = await makeUser(db);
  if (enrolled) await makeEnrolment(db, { userId: user.id });
  return { db, actor: actorOf(user, grants), clock: testClock(), catalog };
}

test("who is enrolled reads the story, and what was good only after the end", async () => {
  const context = await reader({ enrolled: true });
  const view = await viewBooklet(context, STORY);
  expect(view.judged).toBe(false);
  expect(view.booklet.pages[0]).toMatchObject({ page: 1, node: { id: "arrival" } });
  await skipScenario(context, { course: "social-workers", scenario: "legal-work" });
  expect((await viewBooklet(context, STORY)).judged).toBe(true);
});

test.each([
  ["a teacher", { role: "teacher", institutionId }, true],
  ["a content editor", { role: "content_editor" }, true],
  ["a coordinator", { role: "coordinator", institutionId }, false],
  ["a ministry analyst", { role: "ministry_analyst" }, false],
] satisfies [string, Grant, boolean][])("not enrolled: %s", async (_name, grant, may) => {
  const view = viewBooklet(await reader({ enrolled: false, grants: [grant] }), STORY);
  if (may) await expect(view).resolves.toMatchObject({ judged: true });
  else await expect(view).rejects.toMatchObject({ status: 404 });
});

test.each([
  ["a scenario", { ...STORY, scenario: "none" }],
  ["a role", { ...STORY, role: "teacher" }],
  ["a name every object has", { ...STORY, role: "constructor" }],
])("what there is not: %s", async (_name, story) => {
  const context = await reader({ enrolled: true });
  await expect(viewBooklet(context, story)).rejects.toMatchObject({ status: 404 });
});
