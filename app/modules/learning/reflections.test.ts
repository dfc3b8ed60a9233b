import { expect, test } from "vitest";
import { closeAccount } from "#app/modules/accounts/close-account.server.ts";
import { exportPersonalData } from "#app/modules/accounts/export-personal-data.server.ts";
import { hashPassword } from "#app/modules/accounts/passwords.server.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { reflections, type users } from "#drizzle/schema/index.ts";
import { createTestDatabase } from "#tests/database.ts";
import { actorOf, fixtureCatalog, makeGrant, makeUser, testClock } from "#tests/factories.ts";
import { forgetReflection } from "./forget-reflection.server.ts";
import { keepReflection } from "./keep-reflection.server.ts";
import { REFLECTION_MAX, reflectionSchema } from "./schemas.ts";
import { viewReflections } from "./view-reflections.server.ts";

const { db } = await createTestDatabase();
const clock = testClock();
const catalog = await fixtureCatalog();
const reflection = "my-team";

type User = typeof users.$inferSelect;
const as = (user: User, ...grants: Parameters<typeof actorOf>[1] & object): VerbContext => ({
  ...{ db, clock, catalog, actor: actorOf(user, grants) },
});
const textOf = async (context: VerbContext) =>
  (await viewReflections(context, [reflection]))[0]?.kept?.text ?? null;

test("what somebody wrote is shown again, replaced by the next text, and deleted on request", async () => {
  const context = as(await makeUser(db));
  expect(await textOf(context)).toBeNull();
  await keepReflection(context, { reflection, text: "Pierwsza myśl" });
  await keepReflection(context, { reflection, text: "Druga myśl" });
  expect(await viewReflections(context, [reflection])).toMatchObject([
    { prompt: { en: "What does your team do?" }, kept: { text: "Druga myśl" } },
  ]);
  await forgetReflection(context, { reflection });
  await forgetReflection(context, { reflection });
  expect(await textOf(context)).toBeNull();
});

test("nobody else reads it, in whatever role, and nobody else deletes it", async () => {
  const author = as(await makeUser(db));
  await keepReflection(author, { reflection, text: "Tylko dla mnie" });
  for (const role of ["administrator", "ministry_analyst", "content_editor"] as const) {
    const other = await makeUser(db);
    await makeGrant(db, other.id, { role });
    const context = as(other, { role });
    expect(await textOf(context)).toBeNull();
    await forgetReflection(context, { reflection });
    expect(JSON.stringify(await exportPersonalData(context))).not.toContain("Tylko dla mnie");
  }
  expect(await textOf(author)).toBe("Tylko dla mnie");
});

test("it is in the file of one's own data, and goes with the account", async () => {
  const user = await makeUser(db, { passwordHash: await hashPassword("parasol most szyba") });
  const context = as(user);
  await keepReflection(context, { reflection, text: "Do pliku" });
  const { tables } = await exportPersonalData(context);
  expect(tables.reflections).toMatchObject([{ reflection, text: "Do pliku" }]);
  await closeAccount(context, { password: "parasol most szyba" });
  const left = await db.select().from(reflections);
  expect(left.filter(({ userId }) => userId === user.id)).toEqual([]);
});

test("a question that nobody asks is not there", async () => {
  const context = as(await makeUser(db));
  await expect(viewReflections(context, ["none"])).rejects.toMatchObject({ status: 404 });
  await expect(keepReflection(context, { reflection: "none", text: "x" })).rejects.toMatchObject({
    status: 404,
  });
  expect(await viewReflections(context, [])).toEqual([]);
});

test.each([
  ["nothing", "", false],
  ["only spaces", " \r\n ", false],
  ["the longest, its lines ended as browsers end them", `a\r\n${"b".repeat(1998)}`, true],
  ["one more", "b".repeat(REFLECTION_MAX + 1), false],
])("%s", (_name, text, good) => {
  expect(reflectionSchema.safeParse({ text }).success).toBe(good);
});
