import { beforeEach, expect, test } from "vitest";
import { emailTokens } from "#drizzle/schema/index.ts";
import { createTestDatabase } from "#tests/database.ts";
import { actorOf, makeUser, testClock } from "#tests/factories.ts";
import { auditTrail, mailBox } from "#tests/mail-box.ts";
import { changePassword } from "./change-password.server.ts";
import type { MailingContext } from "./context.ts";
import { createSessionStore } from "./lucia.server.ts";
import { hashPassword, verifyPassword } from "./passwords.server.ts";
import { findAccount } from "./queries.server.ts";
import { requestPasswordReset } from "./request-password-reset.server.ts";
import { checkResetLink, resetPassword } from "./reset-password.server.ts";
import { listSessionRows } from "./session-queries.server.ts";

const database = await createTestDatabase();
const { db, sql } = database;
const clock = testClock();
const mailer = mailBox();
const stranger: MailingContext = { db, clock, mailer, actor: { kind: "anonymous" } };
const store = createSessionStore({ database, config: { baseUrl: "http://localhost" }, clock });
const browser = { cookieHeader: null, userAgent: null };
const address = "192.0.2.1";
const old = "parasol most szyba";
const fresh = "cztery koniki w deszczu";
const oldHash = await hashPassword(old);

beforeEach(async () => {
  await sql`DELETE FROM rate_limits`;
  clock.set("2026-11-23T12:00:00Z");
  mailer.messages.length = 0;
});

const passwordOf = async (userId: string) => (await findAccount(db, userId))?.passwordHash ?? null;
const sessionsOf = (userId: string) => listSessionRows(db, userId, clock.now());

async function asked() {
  const user = await makeUser(db, { passwordHash: oldHash, locale: "en" });
  await requestPasswordReset(stranger, { email: user.email, address });
  return { user, secret: mailer.secret() };
}

test("a link to choose a password goes out in the person's language and is kept as a hash", async () => {
  const { user, secret } = await asked();
  expect(mailer.last()).toMatchObject({ to: user.email, lang: "en", template: "reset_password" });
  expect(mailer.last().path).toBe(`/en/reset-password/${secret}`);
  expect(await checkResetLink(stranger, { secret })).toMatchObject({ id: user.id });
  const [row] = await db.select().from(emailTokens);
  expect(row?.tokenHash).toHaveLength(32);
  expect(JSON.stringify(await sql`SELECT * FROM email_tokens`)).not.toContain(secret);
});

test("nobody is written to at an address without an account, and nothing says so", async () => {
  await requestPasswordReset(stranger, { email: "nobody@test.ostoja.example", address });
  expect(mailer.messages).toEqual([]);
});

test("the fourth request within the hour is refused, with or without an account", async () => {
  const { email } = await makeUser(db);
  for (const to of [email, "nobody@test.ostoja.example"]) {
    for (let i = 0; i < 3; i++) await requestPasswordReset(stranger, { email: to, address });
    await expect(requestPasswordReset(stranger, { email: to, address })).rejects.toMatchObject({
      code: "rate_limited",
    });
  }
});

test("the link sets the password once, ends every session and every other link", async () => {
  const { user, secret } = await asked();
  await requestPasswordReset(stranger, { email: user.email, address });
  const other = mailer.secret();
  await store.start(user.id, browser);
  await resetPassword(stranger, { secret, password: fresh });
  expect(await verifyPassword(await passwordOf(user.id), fresh)).toBe(true);
  expect(await sessionsOf(user.id)).toEqual([]);
  expect(mailer.last()).toMatchObject({ to: user.email, template: "password_changed" });
  expect(await auditTrail(db)).toContain("accounts.reset_password");
  const again = resetPassword(stranger, { secret, password: "inna szyba za mostem" });
  await expect(again).rejects.toMatchObject({ code: "accounts.link.used", status: 410 });
  await expect(checkResetLink(stranger, { secret: other })).rejects.toMatchObject({ status: 404 });
});

test("two uses at the same moment: one of them counts", async () => {
  const { secret } = await asked();
  const uses = [fresh, "inna szyba za mostem"].map((password) =>
    resetPassword(stranger, { secret, password }),
  );
  const results = await Promise.allSettled(uses);
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
});

test("a link expires after an hour, an unknown one is unknown", async () => {
  const { secret } = await asked();
  clock.set("2026-11-23T13:00:00Z");
  await expect(resetPassword(stranger, { secret, password: fresh })).rejects.toMatchObject({
    code: "accounts.link.expired",
    status: 410,
  });
  await expect(checkResetLink(stranger, { secret: "x".repeat(43) })).rejects.toMatchObject({
    code: "accounts.link.unknown",
    status: 404,
  });
});

test("a weak password leaves the link as it was", async () => {
  const { user, secret } = await asked();
  const weak = resetPassword(stranger, { secret, password: "password1234" });
  await expect(weak).rejects.toMatchObject({ code: "accounts.password.common", status: 400 });
  expect(await passwordOf(user.id)).toBe(oldHash);
  await checkResetLink(stranger, { secret });
});

test("the link proves an address that somebody else had entered", async () => {
  const user = await makeUser(db, { emailVerifiedAt: null });
  await requestPasswordReset(stranger, { email: user.email, address });
  await resetPassword(stranger, { secret: mailer.secret(), password: fresh });
  expect((await findAccount(db, user.id))?.emailVerifiedAt).toEqual(clock.now());
});

test("changing the password keeps this session and ends the others", async () => {
  const user = await makeUser(db, { passwordHash: oldHash });
  await store.start(user.id, browser);
  await store.start(user.id, browser);
  const [mine] = await sessionsOf(user.id);
  const actor = { ...actorOf(user), sessionPublicId: mine?.publicId ?? "" };
  const context = { ...stranger, actor };
  const wrong = changePassword(context, { currentPassword: "nie to hasło", password: fresh });
  await expect(wrong).rejects.toMatchObject({ code: "accounts.wrong_password", status: 400 });
  await changePassword(context, { currentPassword: old, password: fresh });
  expect((await sessionsOf(user.id)).map((row) => row.publicId)).toEqual([mine?.publicId]);
  expect(await verifyPassword(await passwordOf(user.id), fresh)).toBe(true);
  expect(mailer.last().template).toBe("password_changed");
});

test("guessing the present password is limited", async () => {
  const user = await makeUser(db, { passwordHash: oldHash });
  const context = { ...stranger, actor: actorOf(user) };
  const guess = () => changePassword(context, { currentPassword: "wrong", password: fresh });
  for (let i = 0; i < 10; i++) await expect(guess()).rejects.toMatchObject({ status: 400 });
  await expect(guess()).rejects.toMatchObject({ code: "rate_limited" });
});
