import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  attemptAnswers,
  attempts,
  invitations,
  roleGrants,
  timeExtensions,
  users,
} from "#drizzle/schema/index.ts";
import { createTestDatabase } from "#tests/database.ts";
import {
  actorOf,
  makeEnrolment,
  makeGrant,
  makeInstitution,
  makeInvitation,
  makeMembership,
  makeUser,
  testClock,
} from "#tests/factories.ts";
import { closeAccount } from "./close-account.server.ts";
import type { AccountContext } from "./context.ts";
import { endAllSessions, endSession } from "./end-sessions.server.ts";
import { exportPersonalData } from "./export-personal-data.server.ts";
import { deleteExpired } from "./forget-expired.server.ts";
import { listSessions } from "./list-sessions.server.ts";
import { createSessionStore } from "./lucia.server.ts";
import { hashPassword } from "./passwords.server.ts";
import { PERSONAL_TABLES } from "./personal-data-queries.server.ts";
import { limitRate } from "./rate-limit.server.ts";
import { updateProfile } from "./update-profile.server.ts";

const database = await createTestDatabase();
const { db, sql } = database;
const clock = testClock();
const store = createSessionStore({ database, config: { baseUrl: "http://localhost" }, clock });
const browser = { cookieHeader: null, userAgent: "Firefox/140 Linux" };
const password = "parasol most szyba";
const passwordHash = await hashPassword(password);
const as = (user: typeof users.$inferSelect): AccountContext => ({
  db,
  clock,
  actor: actorOf(user),
});

test("name and language can be changed", async () => {
  const user = await makeUser(db);
  await updateProfile(as(user), { givenName: "Iga", familyName: "Bąk", locale: "en" });
  const [row] = await db.select().from(users).where(eq(users.id, user.id));
  expect(row).toMatchObject({ givenName: "Iga", familyName: "Bąk", locale: "en" });
});

test("sessions are listed, ended one by one or all; others' are out of reach", async () => {
  const [user, other] = [await makeUser(db), await makeUser(db)];
  for (const { id } of [user, user, other]) await store.start(id, browser);
  const [mine, second] = await listSessions(as(user));
  expect(mine).toMatchObject({ device: "Firefox, Linux", since: clock.now(), current: false });
  const [foreign] = await listSessions(as(other));
  const refused = endSession(as(user), { publicId: foreign?.publicId ?? "" });
  await expect(refused).rejects.toMatchObject({ status: 404 });
  await endSession(as(user), { publicId: second?.publicId ?? "" });
  expect(await listSessions(as(user))).toEqual([mine]);
  await endAllSessions(as(user));
  expect(await listSessions(as(user))).toEqual([]);
  expect(await listSessions(as(other))).toHaveLength(1);
});

async function personWithRows() {
  const user = await makeUser(db, { passwordHash });
  const { id: institutionId } = await makeInstitution(db);
  await makeMembership(db, { userId: user.id, institutionId });
  const enrolment = await makeEnrolment(db, { userId: user.id });
  const [attempt] = await db
    .insert(attempts)
    .values({
      enrolmentId: enrolment.id,
      userId: user.id,
      kind: "final_test",
      module: "course",
      number: 1,
      seed: "s",
      items: ["i1"],
      contentVersion: "0",
      startedAt: clock.now(),
    })
    .returning();
  const attemptId = attempt?.id ?? "";
  await db.insert(attemptAnswers).values({
    attemptId,
    position: 1,
    revision: 1,
    itemId: "i1",
    answer: "a",
    score: 1,
    correct: true,
    formKey: crypto.randomUUID(),
    answeredAt: clock.now(),
  });
  await makeInvitation(db, { institutionId, invitedBy: user.id, email: user.email });
  await store.start(user.id, browser);
  return { user, institutionId, attemptId };
}

test("the export has everything about the person and nothing about others", async () => {
  const other = await personWithRows();
  const { user, attemptId } = await personWithRows();
  const setAt = clock.now();
  await db
    .insert(timeExtensions)
    .values({ userId: user.id, factor: 1.5, setBy: other.user.id, setAt });
  const { tables } = await exportPersonalData(as(user));
  expect(tables.time_extensions).toMatchObject([{ factor: 1.5, setAt }]);
  const text = JSON.stringify(tables);
  expect(tables.users).toMatchObject([{ email: user.email, givenName: user.givenName }]);
  for (const name of ["memberships", "enrolments", "attempts", "sessions", "invitations"]) {
    expect(tables[name]).toHaveLength(1);
  }
  expect(tables.attempt_answers).toMatchObject([{ attemptId, answer: "a" }]);
  expect(text).not.toContain(other.user.id);
  expect(text).not.toMatch(/argon2|tokenHash|idHash/);
});

test("the marks of an unfinished test stay out of the export", async () => {
  const { user, attemptId } = await personWithRows();
  const answer = async () => (await exportPersonalData(as(user))).tables.attempt_answers?.[0];
  expect(await answer()).not.toHaveProperty("correct");
  await sql`INSERT INTO attempt_results (attempt_id, finished_at, score, pass_mark, passed)
    VALUES (${attemptId}, now(), 1, 0.8, true)`;
  expect(await answer()).toMatchObject({ correct: true, score: 1 });
});

test("every table that names a person is in the export", async () => {
  const named = await sql`SELECT DISTINCT table_name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name IN ('user_id', 'actor_id')`;
  const exported = PERSONAL_TABLES.map(({ name }) => name);
  expect(exported).toEqual(expect.arrayContaining(named.map((row) => row.table_name)));
  expect(exported).toEqual(expect.arrayContaining(["scenario_steps", "lesson_progress"]));
  expect(exported).not.toContain("institutions");
});

test("closing the account takes the person out and leaves the figures", async () => {
  const { user, institutionId, attemptId } = await personWithRows();
  await makeGrant(db, user.id, { role: "coordinator", institutionId });
  const wrong = closeAccount(as(user), { password: "nie to hasło" });
  await expect(wrong).rejects.toMatchObject({ code: "accounts.wrong_password" });
  await closeAccount(as(user), { password });
  const [row] = await db.select().from(users).where(eq(users.id, user.id));
  expect(row).toMatchObject({
    email: `closed-${user.id}@closed.invalid`,
    givenName: "",
    familyName: "",
    passwordHash: null,
    closedAt: clock.now(),
  });
  const { tables } = await exportPersonalData(as(user));
  expect(tables.sessions).toEqual([]);
  expect(tables.attempts).toMatchObject([{ id: attemptId }]);
  expect(tables.memberships).toMatchObject([{ until: "2026-11-22" }]);
  const [grant] = await db.select().from(roleGrants).where(eq(roleGrants.userId, user.id));
  expect(grant?.revokedAt).toEqual(clock.now());
  expect(await db.$count(invitations, eq(invitations.email, user.email))).toBe(0);
  const everything = JSON.stringify(tables);
  expect(everything).not.toContain(user.email);
});

test("the only administrator cannot leave", async () => {
  const [first, second] = [await makeUser(db, { passwordHash }), await makeUser(db)];
  const context = { db, clock, actor: actorOf(first, [{ role: "administrator" }]) };
  await makeGrant(db, first.id, { role: "administrator" });
  await expect(closeAccount(context, { password })).rejects.toMatchObject({
    code: "accounts.last_administrator",
    status: 409,
  });
  await makeGrant(db, second.id, { role: "administrator" });
  await closeAccount(context, { password });
});

test("what has had its time is forgotten", async () => {
  const user = await makeUser(db);
  await store.start(user.id, browser);
  await limitRate(db, { rule: "t", max: 1, windowSeconds: 60, subject: "x", clock });
  await sql`INSERT INTO held_forms (token_hash, path, body, created_at)
    VALUES ('\\x00', '/pl', '', ${clock.now().toISOString()})`;
  clock.set("2026-12-20T12:00:00Z");
  await store.start(user.id, browser);
  await deleteExpired({ db, clock });
  expect(await listSessions(as(user))).toHaveLength(1);
  const [left] = await sql`SELECT (SELECT count(*)::int FROM sessions) AS sessions,
    (SELECT count(*)::int FROM rate_limits) AS hits, (SELECT count(*)::int FROM held_forms) AS forms`;
  expect(left).toEqual({ sessions: 1, hits: 0, forms: 0 });
});
