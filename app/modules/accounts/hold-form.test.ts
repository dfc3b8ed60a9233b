import { expect, test } from "vitest";
import { createTestDatabase } from "#tests/database.ts";
import { testClock } from "#tests/factories.ts";
import { keepForm, releaseForm, viewHeldForm } from "./hold-form.server.ts";

const { db, sql } = await createTestDatabase();
const clock = testClock();
const context = { db, clock };
const fields = new URLSearchParams("answer=a&answer=b&text=za%C5%BC%C3%B3%C5%82%C4%87&formKey=1");

async function kept(form = fields) {
  clock.set("2026-11-23T12:00:00Z");
  const secret = await keepForm(context, { path: "/pl/attempts/7?x=1", fields: form });
  return secret ?? "";
}

test("a form comes back as it was sent, repeated keys and all", async () => {
  const secret = await kept();
  expect(await viewHeldForm(context, { secret })).toEqual({
    path: "/pl/attempts/7?x=1",
    fields: [...fields],
    heldAt: clock.now(),
  });
  expect(JSON.stringify(await sql`SELECT * FROM held_forms`)).not.toContain(secret);
});

test("it is given back once, and its content is forgotten", async () => {
  const secret = await kept();
  const release = () => releaseForm(context, { secret, replay: true });
  const both = await Promise.all([release(), release()]);
  expect(both.filter(Boolean)).toEqual(["/pl/attempts/7?x=1"]);
  expect(await viewHeldForm(context, { secret })).toBe("used");
  const rows = await sql`SELECT body, replayed FROM held_forms WHERE used_at IS NOT NULL`;
  expect(rows.map((row) => ({ ...row }))).toContainEqual({ body: "", replayed: true });
});

test("after an hour it is gone", async () => {
  const secret = await kept();
  clock.set("2026-11-23T13:00:00Z");
  expect(await viewHeldForm(context, { secret })).toBe("expired");
  expect(await releaseForm(context, { secret, replay: true })).toBeNull();
});

test("passwords are not kept, nor what is larger than 64 KB", async () => {
  const secret = await kept(
    new URLSearchParams({ name: "a", currentPassword: "x", new_password: "y", Hasło: "z" }),
  );
  expect(await viewHeldForm(context, { secret })).toMatchObject({ fields: [["name", "a"]] });
  expect(await kept(new URLSearchParams({ text: "a".repeat(65_536) }))).toBe("");
});

test("an unknown secret is nothing", async () => {
  await expect(viewHeldForm(context, { secret: "x".repeat(43) })).rejects.toMatchObject({
    status: 404,
  });
});
