import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { roleGrants } from "#drizzle/schema/index.ts";
import { createTestDatabase } from "#tests/database.ts";
import { actorOf, makeInstitution, makeInvitation, makeUser, testClock } from "#tests/factories.ts";
import { acceptInvitation } from "./accept-invitation.server.ts";
import type { AccountContext } from "./context.ts";
import { findCurrentMembership } from "./membership-queries.server.ts";
import { findAccountByEmail } from "./queries.server.ts";
import { registerByInvitation } from "./register-by-invitation.server.ts";
import { viewInvitation } from "./view-invitation.server.ts";

const { db } = await createTestDatabase();
const clock = testClock();
const stranger: AccountContext = { db, clock, actor: { kind: "anonymous" } };
const institution = await makeInstitution(db);
const coordinator = await makeUser(db);
const invite = (values: Partial<Parameters<typeof makeInvitation>[1]> = {}) =>
  makeInvitation(db, { institutionId: institution.id, invitedBy: coordinator.id, ...values });
const person = {
  password: "parasol most szyba",
  givenName: "Ola",
  familyName: "Żak",
  professionalGroup: "social_worker" as const,
  lang: "en" as const,
};

test("an invitation makes an account with a proved address, place of work and role", async () => {
  const invitation = await invite({ role: "coordinator" });
  const { secret, email } = invitation;
  expect((await viewInvitation(stranger, { secret })).step).toBe("register");
  const { userId } = await registerByInvitation(stranger, { ...person, secret });
  expect(await findAccountByEmail(db, email)).toMatchObject({
    id: userId,
    locale: "en",
    emailVerifiedAt: clock.now(),
  });
  expect(await findCurrentMembership(db, userId)).toMatchObject({ institutionId: institution.id });
  expect(await db.select().from(roleGrants).where(eq(roleGrants.userId, userId))).toMatchObject([
    { role: "coordinator", institutionId: institution.id, grantedBy: coordinator.id },
  ]);
  const again = registerByInvitation(stranger, { ...person, secret });
  await expect(again).rejects.toMatchObject({ code: "accounts.link.used", status: 410 });
});

test("somebody with an account signs in and accepts; a role held already is not given twice", async () => {
  const user = await makeUser(db);
  const context = { ...stranger, actor: actorOf(user) };
  for (let i = 0; i < 2; i++) {
    const { secret } = await invite({ email: user.email, role: "teacher" });
    expect((await viewInvitation(stranger, { secret })).step).toBe("sign_in");
    expect((await viewInvitation(context, { secret })).step).toBe("accept");
    await acceptInvitation(context, { secret, professionalGroup: "teacher" });
  }
  expect(await db.$count(roleGrants, eq(roleGrants.userId, user.id))).toBe(1);
  const { secret } = await invite({ email: user.email });
  const register = registerByInvitation(stranger, { ...person, secret });
  await expect(register).rejects.toMatchObject({ code: "accounts.has_account", status: 409 });
  expect((await viewInvitation(context, { secret })).step).toBe("accept");
});

test("an invitation is for one address alone", async () => {
  const { secret } = await invite({ role: "coordinator" });
  const other = { ...stranger, actor: actorOf(await makeUser(db)) };
  expect((await viewInvitation(other, { secret })).step).toBe("other_account");
  const taken = acceptInvitation(other, { secret, professionalGroup: "other" });
  await expect(taken).rejects.toMatchObject({ code: "accounts.invitation_for_other", status: 403 });
});

test("accepted twice at the same moment, it counts once", async () => {
  const user = await makeUser(db);
  const context = { ...stranger, actor: actorOf(user) };
  const { secret } = await invite({ email: user.email, role: "teacher" });
  const accept = () => acceptInvitation(context, { secret, professionalGroup: "teacher" });
  const results = await Promise.allSettled([accept(), accept()]);
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
});

test.each([
  ["expired", () => invite({ expiresAt: clock.now() })],
  ["revoked", () => invite({ revokedAt: clock.now() })],
  ["used", () => invite({ acceptedAt: clock.now() })],
  [
    "revoked",
    async () =>
      invite({ institutionId: (await makeInstitution(db, { closedAt: clock.now() })).id }),
  ],
])("a link that is %s says so", async (problem, make) => {
  const { secret } = await make();
  const code = `accounts.link.${problem}`;
  await expect(viewInvitation(stranger, { secret })).rejects.toMatchObject({ code, status: 410 });
  const register = registerByInvitation(stranger, { ...person, secret });
  await expect(register).rejects.toMatchObject({ code, status: 410 });
});
