import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { hashPassword } from "#app/modules/accounts/passwords.server.ts";
import { attemptAnswers, heldForms, sessions, users } from "#drizzle/schema/index.ts";
import type { Answer } from "#tests/ask.ts";
import { endedCheckOf, openCheckOf } from "#tests/matrix/things.ts";
import { makeWorld, type Person } from "#tests/matrix/world.ts";
import { fieldsFor, formsOf } from "#tests/page-forms.ts";
import { startProduct } from "#tests/product.ts";

const product = await startProduct();
const world = await makeWorld(product);
const { db } = product.database;
const { learner, teacher } = world.people;

const PASSWORD = "sześć zielonych rowerów";
await db.update(users).set({ passwordHash: await hashPassword(PASSWORD) });

/** Cookies that an answer sets, as the browser sends them back. */
function cookiesOf({ headers }: Answer): string {
  return (headers["set-cookie"] ?? []).map((cookie) => cookie.split(";")[0]).join("; ");
}

let path: string;
let fields: Record<string, string>;
let answered: () => Promise<number>;

/** The learner has a question open and an answer marked, and the session ends before it is sent. */
beforeEach(async () => {
  await endedCheckOf(learner);
  const id = await openCheckOf(learner);
  path = `/pl/attempts/${id}/1`;
  const cookie = await product.signIn(learner.user.id);
  fields = fieldsFor((await product.ask(path, { cookie })).text, path);
  await db.delete(sessions);
  answered = async () =>
    (await db.select().from(attemptAnswers).where(eq(attemptAnswers.attemptId, id))).length;
});

async function signIn(form: Answer, { user }: Person): Promise<{ next: string; cookie: string }> {
  const { searchParams } = new URL(form.location, "http://ostoja.test");
  const next = searchParams.get("next") ?? "";
  const login = await product.ask("/pl/login", {
    cookie: cookiesOf(form),
    form: { email: user.email, password: PASSWORD, next },
  });
  expect(login).toMatchObject({ status: 303, location: next });
  return { next, cookie: `${cookiesOf(form)}; ${cookiesOf(login)}` };
}

/** Sends the form as a browser does that follows a 307: the same fields to the other address. */
async function pressButton(cookie: string, form: Record<string, string>): Promise<Answer> {
  const answer = await product.ask("/pl/held-form", { cookie, form });
  return answer.status === 307 ? product.ask(answer.location, { cookie, form }) : answer;
}

describe("a form sent after the session ended", () => {
  test("is kept, and goes on with one button after the sign-in, once", async () => {
    const sent = await product.ask(path, { form: fields });
    expect(sent).toMatchObject({ status: 303 });
    expect(await answered()).toBe(0);

    const { next, cookie } = await signIn(sent, learner);
    expect(next).toBe("/pl/held-form");
    const page = await product.ask(next, { cookie });
    const held = formsOf(page.text, next).find(({ action }) => action === next);
    expect(held?.fields).toEqual(fields);

    const clicks = await Promise.all([pressButton(cookie, fields), pressButton(cookie, fields)]);
    expect(clicks.map(({ status }) => status)).toEqual([303, 303]);
    expect(clicks.map(({ location }) => location)).toContain(path);
    expect(await answered()).toBe(1);

    const again = await product.ask(next, { cookie });
    expect(again.status).toBe(200);
    expect(formsOf(again.text, next).filter(({ action }) => action.startsWith(next))).toEqual([]);
  });

  test("can be dropped", async () => {
    const { cookie } = await signIn(await product.ask(path, { form: fields }), learner);
    const dropped = await product.ask("/pl/held-form?drop=1", { cookie, form: {} });
    expect(dropped).toMatchObject({ status: 303, location: "/pl/learning" });
    expect(await pressButton(cookie, fields)).toMatchObject({ location: "/pl/held-form" });
    expect(await answered()).toBe(0);
  });

  test("gives somebody else who signs in no way into another person's attempt", async () => {
    const { cookie } = await signIn(await product.ask(path, { form: fields }), teacher);
    expect((await pressButton(cookie, fields)).status).toBe(404);
    expect(await answered()).toBe(0);
  });

  test("is kept without its passwords", async () => {
    const form = { currentPassword: PASSWORD, password: "nowe, inne hasło", note: "x" };
    await product.ask("/pl/account/password", { form });
    const [row] = await db
      .select()
      .from(heldForms)
      .where(eq(heldForms.path, "/pl/account/password"));
    expect(row?.body).toBe("note=x");
  });

  test("is not kept when it cannot be read, and the answer says so", async () => {
    const before = await db.$count(heldForms);
    const sent = await product.ask(path, { body: "answer=%ff" });
    expect(sent.status).toBe(400);
    expect(await db.$count(heldForms)).toBe(before);
  });
});
