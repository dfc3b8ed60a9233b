import { eq, isNull } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { enrolments, invitations, roleGrants, sessions } from "#drizzle/schema/index.ts";
import { makeInvitation, makeMembership, makeUser } from "#tests/factories.ts";
import { startProduct } from "#tests/product.ts";
import { MATRIX } from "./matrix.ts";
import { visit } from "./visit.ts";
import { COURSE, EVERYBODY, makeWorld } from "./world.ts";

/** Ways around the addresses of the matrix: ids in fields, data without its page, kept pages. */

const product = await startProduct();
const world = await makeWorld(product);
const { db } = product.database;
const { here, elsewhere, colleague, people } = world;
const coordinator = await product.signIn(people.coordinator.user.id);

describe("an id in a field leads no further than the page", () => {
  test("nobody ends another's session", async () => {
    await product.signIn(colleague.user.id);
    const [theirs] = await db.select().from(sessions).where(eq(sessions.userId, colleague.user.id));
    const form = { session: theirs?.publicId ?? "" };
    const answer = await product.ask("/pl/account/sessions", { cookie: coordinator, form });
    expect(answer.status).toBe(404);
    expect(await db.$count(sessions, eq(sessions.userId, colleague.user.id))).toBe(1);
  });

  test("no coordinator enrols people of another institution, also among the own", async () => {
    const [own, theirs] = [await makeUser(db), await makeUser(db)];
    await makeMembership(db, { userId: own.id, institutionId: here.id });
    await makeMembership(db, { userId: theirs.id, institutionId: elsewhere.id });
    const form = new URLSearchParams({ dueOn: "2026-12-31" });
    for (const { id } of [own, theirs]) form.append("people", id);
    const path = `/pl/institutions/${here.id}?course=${COURSE}`;
    expect(await product.ask(path, { cookie: coordinator, form })).toMatchObject({ status: 303 });
    expect(await db.$count(enrolments, eq(enrolments.userId, own.id))).toBe(1);
    expect(await db.$count(enrolments, eq(enrolments.userId, theirs.id))).toBe(0);
  });

  test.each(["revoke", "resend"])(
    "no coordinator does %s with another's invitation",
    async (intent) => {
      const invitedBy = people.coordinatorElsewhere.user.id;
      const { id, tokenHash } = await makeInvitation(db, {
        institutionId: elsewhere.id,
        invitedBy,
      });
      const answer = await product.ask(`/pl/institutions/${here.id}/invite`, {
        cookie: coordinator,
        form: { invitation: id, intent },
      });
      expect(answer.status).toBe(404);
      const [row] = await db.select().from(invitations).where(eq(invitations.id, id));
      expect(row).toMatchObject({ revokedAt: null, tokenHash });
    },
  );

  test("a role is taken and given by administrators alone", async () => {
    const before = await db.$count(roleGrants, isNull(roleGrants.revokedAt));
    const [grant] = await db.select().from(roleGrants).where(eq(roleGrants.role, "administrator"));
    const taking = new URLSearchParams({ grant: grant?.id ?? "" });
    const giving = { email: people.coordinator.user.email, role: "administrator" };
    for (const form of [taking, new URLSearchParams(giving)]) {
      const answer = await product.ask("/pl/admin/people", { cookie: coordinator, form });
      expect(answer.status).toBe(404);
    }
    expect(await db.$count(roleGrants, isNull(roleGrants.revokedAt))).toBe(before);
  });
});

describe("data without its page is guarded like the page", () => {
  const guarded = MATRIX.filter(({ get }) => get.stranger !== "ok" || get.learner !== "ok");
  const rows = guarded.map(
    (row) => [[row.route, row.about].filter(Boolean).join(": "), row] as const,
  );

  test.each(rows)("%s", async (_name, row) => {
    for (const who of EVERYBODY.filter((one) => row.get[one] !== "ok")) {
      const { path, cookie } = await visit(world, row, who);
      const [address = "", query = ""] = path.split("?");
      const answer = await product.ask(`${address}.data?${query}`, { cookie });
      // Remix says 202 to a redirect, and 404 where there is nothing.
      expect({ who, status: answer.status }).toEqual({
        who,
        status: expect.toBeOneOf([202, 400, 404, 410]),
      });
      if (answer.status === 202) expect(answer.text).toContain("/pl/login?next=");
    }
  });
});

describe("a page is for the one who asked for it", () => {
  const open = MATRIX.filter(({ get }) => get.stranger === "ok");
  const rows = open.map((row) => [[row.route, row.about].filter(Boolean).join(": "), row] as const);
  const { givenName, familyName } = people.ministry.user;

  test.each(rows)("%s", async (_name, row) => {
    const member = await visit(world, row, "ministry");
    await product.ask(member.path, { cookie: member.cookie });
    for (const path of [member.path, (await visit(world, row, "stranger")).path]) {
      const strangers = await product.ask(path);
      expect(strangers.text).not.toContain(`${givenName} ${familyName}`);
      expect(strangers.text).not.toContain("/logout");
    }
    const again = await product.ask(member.path, { cookie: member.cookie });
    // Files and the screens of the projector have no frame with the reader's own links.
    if (again.text.includes("site-nav")) expect(again.text).toContain("/logout");
  });
});
