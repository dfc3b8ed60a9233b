import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { memberships, registrations, users } from "#drizzle/schema/index.ts";
import { createTestDatabase } from "#tests/database.ts";
import { actorOf, makeInstitution, makeMembership, makeUser, testClock } from "#tests/factories.ts";
import { mailBox } from "#tests/mail-box.ts";
import type { MailingContext } from "./context.ts";
import { joinInstitution } from "./join-institution.server.ts";
import { hashPassword } from "./passwords.server.ts";
import { findAccountByEmail } from "./queries.server.ts";
import { registerByJoinLink } from "./register-by-join-link.server.ts";
import { resendVerification } from "./resend-verification.server.ts";
import { verifyEmail } from "./verify-email.server.ts";

const { db, sql } = await createTestDatabase();
const clock = testClock();
const mailer = mailBox();
const stranger: MailingContext = { db, clock, mailer, actor: { kind: "anonymous" } };
const institution = await makeInstitution(db, { joinCode: "lipowiec-7k3m" });
const password = "parasol most szyba";
const address = "192.0.2.1";

const form = (email: string) => ({
  code: "lipowiec-7k3m",
  email,
  password,
  givenName: "Ola",
  familyName: "Żak",
  professionalGroup: "social_worker" as const,
  lang: "pl" as const,
  address,
});

beforeEach(async () => {
  await sql`DELETE FROM rate_limits`;
  clock.set("2026-11-23T12:00:00Z");
  mailer.messages.length = 0;
});

async function registered(email: string) {
  await registerByJoinLink(stranger, form(email));
  return mailer.secret();
}

const placesOf = (userId: string) =>
  db.select().from(memberships).where(eq(memberships.userId, userId)).orderBy(memberships.from);

test("an account and its place of work come to be when the address is proved", async () => {
  const email = "ola.zak@test.ostoja.example";
  const secret = await registered(email);
  expect(mailer.last()).toMatchObject({ to: email, lang: "pl", template: "verify_email" });
  expect(await findAccountByEmail(db, email)).toBeNull();
  const { userId } = await verifyEmail(stranger, { secret, password, address });
  expect(await findAccountByEmail(db, email)).toMatchObject({
    id: userId,
    givenName: "Ola",
    emailVerifiedAt: clock.now(),
  });
  expect(await placesOf(userId)).toMatchObject([
    { institutionId: institution.id, from: "2026-11-23", until: null },
  ]);
  const again = verifyEmail(stranger, { secret, password, address });
  await expect(again).rejects.toMatchObject({ code: "accounts.link.used", status: 410 });
});

test("the link alone is not enough: who did not register makes no account", async () => {
  const secret = await registered("other@test.ostoja.example");
  const guess = verifyEmail(stranger, { secret, password: "inna szyba w oknie", address });
  await expect(guess).rejects.toMatchObject({ code: "accounts.wrong_password", status: 400 });
  expect(await findAccountByEmail(db, "other@test.ostoja.example")).toBeNull();
});

test("a link expires after 48 hours", async () => {
  const secret = await registered("late@test.ostoja.example");
  clock.set("2026-11-25T12:00:00Z");
  const late = verifyEmail(stranger, { secret, password, address });
  await expect(late).rejects.toMatchObject({ code: "accounts.link.expired", status: 410 });
});

test("somebody with an account is told how to get in, and nothing changes", async () => {
  const user = await makeUser(db, { passwordHash: await hashPassword("stare dobre hasło tu") });
  expect(await registerByJoinLink(stranger, form(user.email))).toBeUndefined();
  expect(mailer.last()).toMatchObject({ to: user.email, template: "already_registered" });
  expect(await db.$count(registrations, eq(registrations.email, user.email))).toBe(0);
});

test("two registrations of one address: whose password is known gets the account", async () => {
  const email = "twice@test.ostoja.example";
  const first = await registered(email);
  await registerByJoinLink(stranger, { ...form(email), password: "obce hasło napastnika" });
  const second = mailer.secret();
  await verifyEmail(stranger, { secret: first, password, address });
  const late = verifyEmail(stranger, {
    secret: second,
    password: "obce hasło napastnika",
    address,
  });
  await expect(late).rejects.toMatchObject({ code: "accounts.link.used" });
  expect(await db.$count(users, eq(users.email, email))).toBe(1);
});

test("an address that somebody else entered becomes the account of who proves it", async () => {
  const user = await makeUser(db, { emailVerifiedAt: null, givenName: "Import" });
  const secret = await registered(user.email);
  expect(await verifyEmail(stranger, { secret, password, address })).toEqual({ userId: user.id });
  expect(await findAccountByEmail(db, user.email)).toMatchObject({ givenName: "Ola" });
});

test("an unknown or closed join link, and a weak password, are refused", async () => {
  await makeInstitution(db, { joinCode: "closed-code", closedAt: clock.now() });
  for (const code of ["closed-code", "no-such-code"]) {
    const refused = registerByJoinLink(stranger, { ...form("x@test.ostoja.example"), code });
    await expect(refused).rejects.toMatchObject({ status: 404 });
  }
  const weak = { ...form("x@test.ostoja.example"), password: "ostoja nad rzeką" };
  await expect(registerByJoinLink(stranger, weak)).rejects.toMatchObject({ status: 400 });
});

test("registrations are limited by e-mail, with or without an account", async () => {
  const user = await makeUser(db);
  for (const email of [user.email, "many@test.ostoja.example"]) {
    for (let i = 0; i < 5; i++) await registerByJoinLink(stranger, form(email));
    await expect(registerByJoinLink(stranger, form(email))).rejects.toMatchObject({ status: 429 });
  }
});

test("sending the link again replaces it; others are told what helps them, or nothing", async () => {
  const email = "again@test.ostoja.example";
  const first = await registered(email);
  await resendVerification(stranger, { email, address });
  const second = mailer.secret();
  const stale = verifyEmail(stranger, { secret: first, password, address });
  await expect(stale).rejects.toMatchObject({ code: "accounts.link.unknown" });
  await verifyEmail(stranger, { secret: second, password, address });
  await resendVerification(stranger, { email, address });
  expect(mailer.last()).toMatchObject({ to: email, template: "already_registered" });
  const imported = await makeUser(db, { emailVerifiedAt: null });
  await resendVerification(stranger, { email: imported.email, address });
  expect(mailer.last()).toMatchObject({ to: imported.email, template: "reset_password" });
  const before = mailer.messages.length;
  await resendVerification(stranger, { email: "nobody@test.ostoja.example", address });
  expect(mailer.messages).toHaveLength(before);
});

test("joining moves the place of work from today on; each day belongs to one institution", async () => {
  const before = await makeInstitution(db);
  const user = await makeUser(db);
  await makeMembership(db, { userId: user.id, institutionId: before.id, from: "2025-03-01" });
  const context = { ...stranger, actor: actorOf(user) };
  const join = (professionalGroup: "social_worker" | "other") =>
    joinInstitution(context, { code: "lipowiec-7k3m", professionalGroup });
  await join("social_worker");
  await join("social_worker");
  expect(await placesOf(user.id)).toMatchObject([
    { institutionId: before.id, from: "2025-03-01", until: "2026-11-22" },
    { institutionId: institution.id, from: "2026-11-23", until: null },
  ]);
  await join("other");
  expect(await placesOf(user.id)).toMatchObject([
    { until: "2026-11-22" },
    { professionalGroup: "other", from: "2026-11-23", until: null },
  ]);
});
