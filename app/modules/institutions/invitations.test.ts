import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { hashToken } from "#app/modules/accounts/tokens.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import { invitations } from "#drizzle/schema/index.ts";
import { createTestDatabase } from "#tests/database.ts";
import { actorOf, makeInstitution, makeMembership, makeUser, testClock } from "#tests/factories.ts";
import { mailBox } from "#tests/mail-box.ts";
import { changeInvitation, viewInvitations } from "./change-invitation.server.ts";
import { readInvitationList } from "./invitation-list.ts";
import { invitePeople, type MailingContext } from "./invite-people.server.ts";

const { db } = await createTestDatabase();
const clock = testClock();

async function makeOffice() {
  const institution = await makeInstitution(db);
  const coordinator = await makeUser(db);
  const mailer = mailBox();
  const actor = actorOf(coordinator, [{ role: "coordinator", institutionId: institution.id }]);
  const context: MailingContext = { db, actor, clock, mailer };
  return { institutionId: institution.id, name: institution.name, context, mailer };
}

const asked = { role: null, lang: "pl" as const, onlyGood: false };

describe("a list of addresses", () => {
  test("is read line by line", () => {
    expect(
      readInvitationList(" Ola@urzad.pl \r\n\r\nnie adres\nola@urzad.pl,\nJan@Urzad.PL;"),
    ).toEqual({
      good: [
        { line: 1, email: "ola@urzad.pl" },
        { line: 5, email: "jan@urzad.pl" },
      ],
      bad: [{ line: 3, typed: "nie adres", trouble: "not_an_address" }],
    });
  });
});

describe("inviting people", () => {
  test("writes to each of them with a link of their own; only its hash is kept", async () => {
    const { institutionId, name, context, mailer } = await makeOffice();
    const list = "ola@urzad.pl\njan@urzad.pl";
    const report = await invitePeople(context, { ...asked, institutionId, list, role: "teacher" });
    expect(report).toEqual({ invited: 2, good: 2, problems: [] });
    expect(mailer.messages.map(({ to }) => to)).toEqual(["ola@urzad.pl", "jan@urzad.pl"]);
    expect(mailer.last()).toMatchObject({ template: "invitation", params: { institution: name } });
    const [row] = await db
      .select()
      .from(invitations)
      .where(eq(invitations.tokenHash, hashToken(mailer.secret())));
    expect(row).toMatchObject({ email: "jan@urzad.pl", role: "teacher", institutionId });
    expect(row?.expiresAt).toEqual(new Date("2026-12-07T12:00:00Z"));
  });

  test("changes nothing while a line has a problem, unless those lines are left out", async () => {
    const { institutionId, context, mailer } = await makeOffice();
    const member = await makeUser(db);
    await makeMembership(db, { userId: member.id, institutionId });
    await invitePeople(context, { ...asked, institutionId, list: "ola@urzad.pl" });
    const list = `ola@urzad.pl\nnowa@urzad.pl\n@\n${member.email}`;
    const refused = await invitePeople(context, { ...asked, institutionId, list });
    expect(refused.invited).toBe(0);
    expect(refused.good).toBe(1);
    expect(refused.problems.map(({ line, trouble }) => [line, trouble])).toEqual([
      [1, "invited"],
      [3, "not_an_address"],
      [4, "member"],
    ]);
    expect(mailer.messages).toHaveLength(1);
    const rest = await invitePeople(context, { ...asked, institutionId, list, onlyGood: true });
    expect(rest.invited).toBe(1);
    expect(mailer.last().to).toBe("nowa@urzad.pl");
  });

  test("says nothing about accounts elsewhere", async () => {
    const { institutionId, context } = await makeOffice();
    const elsewhere = await makeUser(db);
    const report = await invitePeople(context, { ...asked, institutionId, list: elsewhere.email });
    expect(report).toEqual({ invited: 1, good: 1, problems: [] });
  });

  test("two forms at once invite an address once", async () => {
    const { institutionId, context, mailer } = await makeOffice();
    const send = () => invitePeople(context, { ...asked, institutionId, list: "raz@urzad.pl" });
    const reports = await Promise.all([send(), send()]);
    expect(reports.map(({ invited }) => invited).sort()).toEqual([0, 1]);
    expect(mailer.messages).toHaveLength(1);
  });

  test("is for the coordinator alone", async () => {
    const { institutionId } = await makeOffice();
    const other = await makeOffice();
    const admin = actorOf(await makeUser(db), [{ role: "administrator" }]);
    const stranger = { kind: "anonymous" } as const;
    for (const actor of [other.context.actor, admin, stranger]) {
      const context = { ...other.context, actor };
      const invite = invitePeople(context, { ...asked, institutionId, list: "x@urzad.pl" });
      await expect(invite).rejects.toThrow(NotFoundError);
      await expect(viewInvitations(context, { institutionId })).rejects.toThrow(NotFoundError);
    }
  });
});

describe("an invitation without an answer", () => {
  test("can be sent again with a new link, and taken back", async () => {
    const { institutionId, context, mailer } = await makeOffice();
    await invitePeople(context, { ...asked, institutionId, list: "ola@urzad.pl" });
    const before = mailer.secret();
    const [open] = (await viewInvitations(context, { institutionId })).invitations;
    const change = { institutionId, invitationId: open?.id ?? "" };
    await changeInvitation(context, { ...change, intent: "resend" });
    expect(mailer.secret()).not.toBe(before);
    expect(await db.$count(invitations, eq(invitations.tokenHash, hashToken(before)))).toBe(0);
    await changeInvitation(context, { ...change, intent: "revoke" });
    expect((await viewInvitations(context, { institutionId })).invitations).toEqual([]);
    const again = changeInvitation(context, { ...change, intent: "resend" });
    await expect(again).rejects.toThrow(NotFoundError);
  });

  test("of another institution is not there", async () => {
    const [own, other] = [await makeOffice(), await makeOffice()];
    await invitePeople(own.context, { ...asked, institutionId: own.institutionId, list: "a@b.pl" });
    const [open] = (await viewInvitations(own.context, own)).invitations;
    const change = { institutionId: other.institutionId, invitationId: open?.id ?? "" };
    const revoke = changeInvitation(other.context, { ...change, intent: "revoke" });
    await expect(revoke).rejects.toThrow(NotFoundError);
  });
});
