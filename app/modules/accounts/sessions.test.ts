import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { sessions } from "#drizzle/schema/index.ts";
import { createTestDatabase } from "#tests/database.ts";
import { makeGrant, makeInstitution, makeUser, testClock } from "#tests/factories.ts";
import { cookieHeader } from "#tests/page-context.ts";
import { createSessionStore } from "./lucia.server.ts";
import { updateAccount } from "./queries.server.ts";

const database = await createTestDatabase();
const { db, sql } = database;
const clock = testClock();
const store = createSessionStore({ database, config: { baseUrl: "http://localhost:3000" }, clock });
const browser = { cookieHeader: null, userAgent: "Firefox/140.0 Linux" };

async function signedIn() {
  clock.set("2026-11-23T12:00:00Z");
  const user = await makeUser(db);
  const cookie = cookieHeader([await store.start(user.id, browser)]);
  return { user, cookie };
}

test("a session is read with its person and the roles in force", async () => {
  const { user, cookie } = await signedIn();
  const { id: institutionId } = await makeInstitution(db);
  await makeGrant(db, user.id, { role: "coordinator", institutionId });
  await makeGrant(db, user.id, { role: "voivodeship_team", teryt: "02" });
  await sql`INSERT INTO role_grants (id, user_id, role, revoked_at)
    VALUES (gen_random_uuid(), ${user.id}, 'administrator', now())`;
  const { actor, cookies } = await store.read(`other=%E0; ${cookie}`);
  expect(cookies).toEqual([]);
  expect(actor).toMatchObject({ kind: "user", userId: user.id, email: user.email, locale: "pl" });
  expect(actor.kind === "user" && new Set(actor.grants)).toEqual(
    new Set([
      { role: "coordinator", institutionId },
      { role: "voivodeship_team", teryt: "02" },
    ]),
  );
});

test("only the SHA-256 of a session's id is kept", async () => {
  const { user, cookie } = await signedIn();
  const [, id = ""] = cookie.split("=");
  const rows = await sql`SELECT * FROM sessions WHERE user_id = ${user.id}`;
  expect(rows).toHaveLength(1);
  expect(rows[0]?.id_hash).toEqual(createHash("sha256").update(id).digest());
  expect(rows[0]?.device).toBe("Firefox, Linux");
  expect(JSON.stringify(rows)).not.toContain(id);
});

test("reading a session takes one statement, and none without a cookie of ours", async () => {
  const { cookie } = await signedIn();
  const statements: string[] = [];
  const logged = { ...database, db: watch(statements) };
  const watched = createSessionStore({
    database: logged,
    config: { baseUrl: "http://localhost:3000" },
    clock,
  });
  await watched.read(undefined);
  await watched.read("ostoja_session=short; a=b");
  expect(statements).toEqual([]);
  await watched.read(cookie);
  expect(statements).toHaveLength(1);
});

function watch(statements: string[]): typeof db {
  return new Proxy(db, {
    get(target, name, receiver) {
      if (name === "select" || name === "update" || name === "insert" || name === "delete") {
        statements.push(String(name));
      }
      return Reflect.get(target, name, receiver);
    },
  });
}

test("a session is renewed at most once an hour, for 14 days", async () => {
  const { user, cookie } = await signedIn();
  const expiry = async () => {
    const [row] = await db.select().from(sessions).where(eq(sessions.userId, user.id));
    return row?.expiresAt.toISOString();
  };
  expect(await expiry()).toBe("2026-12-07T12:00:00.000Z");
  clock.set("2026-11-23T12:59:59Z");
  expect((await store.read(cookie)).cookies).toEqual([]);
  expect(await expiry()).toBe("2026-12-07T12:00:00.000Z");
  clock.set("2026-11-23T13:00:00Z");
  const renewed = await store.read(cookie);
  expect(renewed.cookies[0]).toContain("Max-Age=1209600");
  expect(await expiry()).toBe("2026-12-07T13:00:00.000Z");
  clock.set("2026-11-23T13:30:00Z");
  expect((await store.read(cookie)).cookies).toEqual([]);
  clock.set("2026-12-06T00:00:00Z");
  expect((await store.read(cookie)).cookies).toHaveLength(1);
  expect(await expiry()).toBe("2026-12-20T00:00:00.000Z");
});

test("a session that expired, was tampered with, or belongs to a closed account is nobody's", async () => {
  const { user, cookie } = await signedIn();
  const blank = /^ostoja_session=; .*Max-Age=0/;
  const other = `ostoja_session=${"a".repeat(40)}`;
  expect(await store.read(other)).toEqual({
    actor: { kind: "anonymous" },
    cookies: [expect.stringMatching(blank)],
  });
  clock.set("2026-12-07T12:00:00Z");
  expect((await store.read(cookie)).actor.kind).toBe("anonymous");
  clock.set("2026-11-23T12:10:00Z");
  expect((await store.read(cookie)).actor.kind).toBe("user");
  await updateAccount(db, user.id, { closedAt: clock.now() });
  expect((await store.read(cookie)).actor.kind).toBe("anonymous");
});

test("signing in again ends the session before; signing out ends this one", async () => {
  const { user, cookie } = await signedIn();
  const next = cookieHeader([await store.start(user.id, { ...browser, cookieHeader: cookie })]);
  expect(next).not.toBe(cookie);
  expect((await store.read(cookie)).actor.kind).toBe("anonymous");
  expect((await store.read(next)).actor.kind).toBe("user");
  expect(await store.end(next)).toMatch(/^ostoja_session=; .*Max-Age=0/);
  expect((await store.read(next)).actor.kind).toBe("anonymous");
  expect(await db.$count(sessions)).toBeGreaterThan(0);
});

test("cookies are out of reach of scripts, and bound to the host on HTTPS", async () => {
  const user = await makeUser(db);
  expect(await store.start(user.id, browser)).toMatch(
    /^ostoja_session=[a-z0-9]{40}; HttpOnly; Max-Age=1209600; Path=\/; SameSite=Lax$/,
  );
  const config = { baseUrl: "https://ostoja.example" };
  const secure = createSessionStore({ database, config, clock });
  expect(await secure.start(user.id, browser)).toMatch(
    /^__Host-ostoja=[a-z0-9]{40}; HttpOnly; Max-Age=1209600; Path=\/; SameSite=Lax; Secure$/,
  );
});
