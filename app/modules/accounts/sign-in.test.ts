import { beforeEach, expect, test } from "vitest";
import { createTestDatabase } from "#tests/database.ts";
import { makeUser, testClock } from "#tests/factories.ts";
import { auditTrail } from "#tests/mail-box.ts";
import type { AccountContext } from "./context.ts";
import { hashPassword } from "./passwords.server.ts";
import { updateAccount } from "./queries.server.ts";
import { signIn } from "./sign-in.server.ts";

const { db, sql } = await createTestDatabase();
const clock = testClock();
const context: AccountContext = { db, clock, actor: { kind: "anonymous" } };
const password = "parasol most szyba";
const passwordHash = await hashPassword(password);
const refused = { code: "accounts.sign_in_failed", status: 400, params: {} };

const attempt = (email: string, typed = password, address = "192.0.2.1") =>
  signIn(context, { email, password: typed, address });

beforeEach(async () => {
  await sql`DELETE FROM rate_limits`;
});

test("the right password opens the account, however its letters are composed", async () => {
  const user = await makeUser(db, { passwordHash: await hashPassword("żółta łódź w porcie") });
  const decomposed = "żółta łódź w porcie".normalize("NFD");
  expect(await attempt(user.email, decomposed)).toEqual({ userId: user.id });
  expect(await auditTrail(db)).toContain("accounts.sign_in");
});

test("passwords are kept as argon2id with the parameters of OWASP", () => {
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test("every way to fail gets the same answer", async () => {
  const user = await makeUser(db, { passwordHash });
  const waiting = await makeUser(db, { passwordHash, emailVerifiedAt: null });
  const without = await makeUser(db);
  const closed = await makeUser(db, { passwordHash });
  await updateAccount(db, closed.id, { closedAt: clock.now() });
  await expect(attempt(user.email, "parasol most szyby")).rejects.toMatchObject(refused);
  for (const { email } of [waiting, without, closed, { email: "nobody@test.ostoja.example" }]) {
    await expect(attempt(email)).rejects.toMatchObject(refused);
  }
});

test("ten failures for an e-mail close it for the quarter of an hour, with or without account", async () => {
  const user = await makeUser(db, { passwordHash });
  for (const email of [user.email, "nobody@test.ostoja.example"]) {
    for (let i = 0; i < 10; i++) {
      await expect(attempt(email, "wrong", `198.51.100.${i}`)).rejects.toMatchObject(refused);
    }
    await expect(attempt(email)).rejects.toMatchObject({ code: "rate_limited", status: 429 });
  }
  clock.set("2026-11-23T12:15:00Z");
  expect(await attempt(user.email)).toEqual({ userId: user.id });
});

test("fifty failures from one address close it, whatever the e-mails", async () => {
  const tries = Array.from({ length: 50 }, (_, i) => attempt(`nobody${i}@test.ostoja.example`));
  for (const result of await Promise.allSettled(tries)) expect(result.status).toBe("rejected");
  const user = await makeUser(db, { passwordHash });
  await expect(attempt(user.email)).rejects.toMatchObject({ code: "rate_limited" });
  expect(await attempt(user.email, password, "198.51.100.9")).toEqual({ userId: user.id });
});

test("only failures count", async () => {
  const user = await makeUser(db, { passwordHash });
  for (let i = 0; i < 12; i++) await attempt(user.email);
});
