import { beforeEach, expect, test } from "vitest";
import { hashPassword } from "#app/modules/accounts/passwords.server.ts";
import { createTestDatabase } from "#tests/database.ts";
import { makeInstitution, makeUser, testClock } from "#tests/factories.ts";
import { cookieHeader, pageArgs, type Sent, testSite } from "#tests/page-context.ts";
import * as account from "../$lang.account._index/route.tsx";
import * as forgot from "../$lang.forgot-password/route.tsx";
import * as held from "../$lang.held-form/route.tsx";
import * as join from "../$lang.join.$code/route.tsx";
import * as logout from "../$lang.logout/route.tsx";
import * as verify from "../$lang.verify-email._index/route.tsx";
import * as login from "./route.tsx";

const database = await createTestDatabase();
const site = testSite({ database, clock: testClock() });
const password = "parasol most szyba";
const passwordHash = await hashPassword(password);
const user = await makeUser(database.db, { passwordHash });
await makeInstitution(database.db, { joinCode: "lipowiec-7k3m" });
const unknown = "nobody@test.ostoja.example";

type Handler = (args: never) => Promise<unknown>;

/** What a browser sees of an answer, returned or thrown. */
async function send(handler: Handler, sent: Sent) {
  const { args, cookies } = pageArgs(site, sent);
  const answer = await handler(args as never).catch((thrown: unknown) => thrown);
  if (answer instanceof Response) {
    const { status, headers } = answer;
    const set = [...cookies, ...headers.getSetCookie()];
    return { status, location: headers.get("Location"), body: await answer.text(), cookies: set };
  }
  const { data, init } = answer as { data?: unknown; init?: { status?: number } };
  return { status: init?.status ?? 200, location: null, body: data ?? answer, cookies };
}

const signIn = (email: string, typed = password, next = "") =>
  send(login.action, { path: "/pl/login", form: { email, password: typed, next } });

beforeEach(async () => {
  await database.sql`DELETE FROM rate_limits`;
});

test("signing in sets the cookie and leads on", async () => {
  const answer = await signIn(user.email.toUpperCase(), password, "/pl/courses?a=1");
  expect(answer).toMatchObject({ status: 303, location: "/pl/courses?a=1" });
  const cookie = cookieHeader(answer.cookies);
  const page = await send(account.loader, { path: "/pl/account", cookie });
  expect(page.body).toMatchObject({ email: user.email });
  const again = await send(login.loader, { path: "/pl/login?next=/en/help", cookie });
  expect(again).toMatchObject({ status: 302, location: "/en/help" });
});

test.each(["//evil.example", "https://evil.example", "/\\evil.example", ""])(
  "it never leads elsewhere: %s",
  async (next) => {
    expect((await signIn(user.email, password, next)).location).toBe("/pl/learning");
  },
);

test("a wrong password and an unknown address read the same, and no password comes back", async () => {
  const wrong = await signIn(user.email, "parasol most szyby");
  const nobody = await signIn(unknown, "parasol most szyby");
  expect(wrong.status).toBe(400);
  expect(wrong.cookies).toEqual([]);
  const text = JSON.stringify(wrong.body);
  expect(text).toContain("errors:accounts.sign_in_failed.text");
  expect(text).not.toContain("parasol");
  expect(text.replace(user.email, unknown)).toBe(JSON.stringify(nobody.body));
});

const registration = (email: string) => ({
  email,
  password: "cztery koniki w deszczu",
  givenName: "Ola",
  familyName: "Żak",
  professionalGroup: "other",
});
const SAME: [string, Handler, (email: string) => Sent][] = [
  ["forgot password", forgot.action, (email) => ({ path: "/pl/forgot-password", form: { email } })],
  ["verification again", verify.action, (email) => ({ path: "/pl/verify-email", form: { email } })],
  [
    "registration",
    join.action,
    (email) => ({
      path: "/pl/join/lipowiec-7k3m",
      params: { code: "lipowiec-7k3m" },
      form: registration(email),
    }),
  ],
];

test.each(SAME)("%s answers the same with and without an account", async (_name, action, sent) => {
  for (let i = 0; i < 6; i++) {
    const known = JSON.stringify(await send(action, sent(user.email)));
    expect(known.replaceAll(user.email, unknown)).toBe(
      JSON.stringify(await send(action, sent(unknown))),
    );
  }
});

test("a form without its fields is shown again with the reasons", async () => {
  const answer = await send(login.action, { path: "/pl/login", form: { email: "nie-adres" } });
  expect(answer).toMatchObject({
    status: 400,
    body: {
      reply: {
        error: {
          email: ["errors:fields.email"],
          password: ["accounts:fields.password_missing"],
        },
      },
    },
  });
});

test("signing out is a POST and ends the session", async () => {
  const cookie = cookieHeader((await signIn(user.email)).cookies);
  await send(logout.loader, { path: "/pl/logout", cookie });
  expect((await send(account.loader, { path: "/pl/account", cookie })).status).toBe(200);
  const out = await send(logout.action, { path: "/pl/logout", cookie, form: {} });
  expect(out.location).toBe("/pl/login?notice=signed_out");
  const after = await send(account.loader, { path: "/pl/account?x=1", cookie });
  expect(after.location).toBe("/pl/login?next=%2Fpl%2Faccount%3Fx%3D1");
});

test("a form sent after the session ended is kept, and sent again once", async () => {
  const form = { givenName: "Ewa", familyName: "Lis", locale: "pl", password: "x" };
  const lost = await send(account.action, { path: "/pl/account", form });
  expect(lost).toMatchObject({ status: 303, location: "/pl/login?next=%2Fpl%2Fheld-form" });
  expect(lost.cookies.join()).toMatch(
    /^ostoja_form=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=3600$/,
  );
  const session = (await signIn(user.email, password, "/pl/held-form")).cookies;
  const cookie = cookieHeader([...lost.cookies, ...session]);
  const stranger = cookieHeader(lost.cookies);
  expect((await send(held.loader, { path: "/pl/held-form", cookie: stranger })).status).toBe(302);
  const page = await send(held.loader, { path: "/pl/held-form", cookie });
  const { fields } = page.body as { fields: [string, string][] };
  expect(Object.fromEntries(fields)).toEqual({ givenName: "Ewa", familyName: "Lis", locale: "pl" });
  const replay = () =>
    send(held.action, { path: "/pl/held-form", cookie, form: new URLSearchParams(fields) });
  const sent = await replay();
  expect(sent).toMatchObject({ status: 307, location: "/pl/account" });
  expect(sent.cookies.join()).toContain("Max-Age=0");
  const done = await send(account.action, {
    path: "/pl/account",
    cookie,
    form: new URLSearchParams(fields),
  });
  expect(done).toMatchObject({ status: 303, location: "/pl/account?notice=saved" });
  expect(await replay()).toMatchObject({ status: 303, location: "/pl/held-form" });
});
