import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { NotFoundError } from "#app/modules/errors.ts";
import { onMembershipChanged } from "#app/modules/indicators/membership-changed.server.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import {
  enrolments,
  headcountDeclarations,
  headcountRollups,
  type institutions,
  lessonProgress,
} from "#drizzle/schema/index.ts";
import { createTestDatabase } from "#tests/database.ts";
import {
  actorOf,
  fixtureCatalog,
  makeEnrolment,
  makeInstitution,
  makeMembership,
  makeUser,
  testClock,
} from "#tests/factories.ts";
import { changeJoinLink, viewJoinLink } from "./change-join-link.server.ts";
import { declareHeadcount, viewHeadcount } from "./declare-headcount.server.ts";
import { enrolPeople } from "./enrol-people.server.ts";
import { listOwnInstitutions } from "./list-own-institutions.server.ts";
import { certificateStanding, personState } from "./rules.ts";
import { viewPeople } from "./view-people.server.ts";

const { db, sql } = await createTestDatabase();
const catalog = await fixtureCatalog();
const course = catalog.courses[0]?.slug ?? "";
const clock = testClock("2026-11-23T12:00:00Z");

async function makeOffice(values: Partial<typeof institutions.$inferInsert> = {}) {
  const institution = await makeInstitution(db, { teryt: "24", ...values });
  const coordinator = await makeUser(db);
  const actor = actorOf(coordinator, [{ role: "coordinator", institutionId: institution.id }]);
  const context: VerbContext = { db, actor, clock, catalog };
  return { institution, institutionId: institution.id, context };
}

async function hire(institutionId: string, familyName: string) {
  const user = await makeUser(db, { familyName, givenName: "Ola" });
  await makeMembership(db, { userId: user.id, institutionId });
  return user;
}

const plain = { course: "", state: null, sort: "name" as const };
const stranger: VerbContext = { db, clock, catalog, actor: { kind: "anonymous" } };

/** Everybody who must find nothing: coordinators elsewhere, other roles, strangers. */
async function outsiders(): Promise<VerbContext[]> {
  const other = await makeOffice();
  const user = await makeUser(db);
  return [
    other.context,
    { ...stranger, actor: actorOf(user) },
    { ...stranger, actor: actorOf(user, [{ role: "administrator" }]) },
    { ...stranger, actor: actorOf(user, [{ role: "ministry_analyst" }]) },
    stranger,
  ];
}

describe("people of an institution", () => {
  test("come with their state and days, in the Polish order of their names", async () => {
    const { institutionId, context } = await makeOffice();
    const [zaba, cma, luk, adam, left] = await Promise.all(
      ["Żaba", "Ćma", "Łuk", "Adam", "Były"].map((name) => hire(institutionId, name)),
    );
    await sql`update memberships set until_day = '2026-01-05' where user_id = ${left?.id ?? ""}`;
    await makeEnrolment(db, { userId: zaba?.id ?? "", course, dueOn: "2026-11-22" });
    const begun = await makeEnrolment(db, { userId: cma?.id ?? "", course });
    await makeEnrolment(db, { userId: luk?.id ?? "", course });
    await makeEnrolment(db, { userId: adam?.id ?? "", course, edition: 2025 });
    await db.insert(lessonProgress).values({
      enrolmentId: begun.id,
      module: "m",
      lesson: "l",
      lastScreen: 1,
      furthestScreen: 1,
      updatedAt: clock.now(),
    });

    const view = await viewPeople(context, { ...plain, institutionId });
    expect(view.people.map(({ familyName, state }) => [familyName, state])).toEqual([
      ["Adam", "not_enrolled"],
      ["Ćma", "in_progress"],
      ["Łuk", "not_started"],
      ["Żaba", "overdue"],
    ]);
    expect(view.counts).toMatchObject({ all: 4, overdue: 1, in_progress: 1, not_enrolled: 1 });
    const overdue = await viewPeople(context, { ...plain, institutionId, state: "overdue" });
    expect(overdue.people.map(({ familyName }) => familyName)).toEqual(["Żaba"]);
    expect(overdue.counts.all).toBe(4);
    const urgent = await viewPeople(context, { ...plain, institutionId, sort: "state" });
    expect(urgent.people[0]?.familyName).toBe("Żaba");
    expect(Object.keys(view.people[0] ?? {}).sort()).toEqual([
      "certificate",
      "completedOn",
      "dueOn",
      "familyName",
      "givenName",
      "professionalGroup",
      "state",
      "userId",
      "validUntil",
    ]);
  });

  test("are nobody else's to see", async () => {
    const { institutionId } = await makeOffice();
    for (const context of await outsiders()) {
      await expect(viewPeople(context, { ...plain, institutionId })).rejects.toThrow(NotFoundError);
    }
  });

  test("a closed institution is gone", async () => {
    const { institutionId, context } = await makeOffice({ closedAt: new Date() });
    await expect(viewPeople(context, { ...plain, institutionId })).rejects.toThrow(NotFoundError);
    expect(await listOwnInstitutions(context)).toEqual([]);
  });

  test("an unknown course is gone", async () => {
    const { institutionId, context } = await makeOffice();
    const view = viewPeople(context, { ...plain, institutionId, course: "none" });
    await expect(view).rejects.toThrow(NotFoundError);
  });
});

describe("enrolling people", () => {
  test("puts those who work there into this year's edition, once", async () => {
    const { institutionId, context } = await makeOffice();
    const [here, there] = [await hire(institutionId, "Tu"), await makeUser(db)];
    const input = {
      institutionId,
      course,
      userIds: [here.id, there.id],
      dueOn: "2026-12-15",
    };
    expect(await enrolPeople(context, input)).toBe(1);
    expect(await enrolPeople(context, { ...input, dueOn: "2026-12-20" })).toBe(0);
    const rows = await db.select().from(enrolments).where(eq(enrolments.userId, here.id));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ edition: 2026, dueOn: "2026-12-15", source: "coordinator" });
    expect(await db.$count(enrolments, eq(enrolments.userId, there.id))).toBe(0);
  });

  test("is for the coordinator alone", async () => {
    const { institutionId } = await makeOffice();
    const person = await hire(institutionId, "Tu");
    for (const context of await outsiders()) {
      const input = { institutionId, course, userIds: [person.id], dueOn: "2026-12-15" };
      await expect(enrolPeople(context, input)).rejects.toThrow(NotFoundError);
    }
    expect(await db.$count(enrolments, eq(enrolments.userId, person.id))).toBe(0);
  });
});

describe("the headcount", () => {
  test("is kept beside what was declared before, and counted", async () => {
    const { institutionId, context } = await makeOffice({ teryt: "26" });
    await declareHeadcount(context, { institutionId, headcount: 30 });
    await declareHeadcount(context, { institutionId, headcount: 30 });
    clock.set("2026-11-24T12:00:00Z");
    await declareHeadcount(context, { institutionId, headcount: 34 });
    const { declarations } = await viewHeadcount(context, { institutionId });
    expect(declarations.map(({ headcount }) => headcount)).toEqual([34, 30]);
    const [sum] = await db.select().from(headcountRollups).where(eq(headcountRollups.teryt, "26"));
    expect(sum).toMatchObject({ institutions: 1, declared: 1, headcount: 34 });
    clock.set("2026-11-23T12:00:00Z");
  });

  test("declared at once by two windows counts once", async () => {
    const { institutionId, context } = await makeOffice({ teryt: "28" });
    const declare = () => declareHeadcount(context, { institutionId, headcount: 12 });
    await Promise.all([declare(), declare(), declare()]);
    const own = eq(headcountDeclarations.institutionId, institutionId);
    expect(await db.$count(headcountDeclarations, own)).toBe(1);
  });

  test("is for the coordinator alone", async () => {
    const { institutionId } = await makeOffice();
    for (const context of await outsiders()) {
      const declare = declareHeadcount(context, { institutionId, headcount: 9 });
      await expect(declare).rejects.toThrow(NotFoundError);
      await expect(viewHeadcount(context, { institutionId })).rejects.toThrow(NotFoundError);
    }
  });
});

describe("the join link", () => {
  test("is made, replaced and stopped", async () => {
    const { institutionId, context } = await makeOffice();
    await changeJoinLink(context, { institutionId, intent: "create" });
    const first = (await viewJoinLink(context, { institutionId })).joinCode;
    await changeJoinLink(context, { institutionId, intent: "create" });
    const second = (await viewJoinLink(context, { institutionId })).joinCode;
    expect(first).toMatch(/^[\w-]{16}$/);
    expect(second).not.toBe(first);
    await changeJoinLink(context, { institutionId, intent: "stop" });
    expect((await viewJoinLink(context, { institutionId })).joinCode).toBeNull();
  });

  test("is for the coordinator alone", async () => {
    const { institutionId } = await makeOffice();
    for (const context of await outsiders()) {
      const change = changeJoinLink(context, { institutionId, intent: "create" });
      await expect(change).rejects.toThrow(NotFoundError);
      await expect(viewJoinLink(context, { institutionId })).rejects.toThrow(NotFoundError);
    }
  });
});

describe("rules", () => {
  test.each([
    [null, "none"],
    ["2026-10-31", "expired"],
    ["2026-11-22", "expired"],
    ["2026-11-23", "expiring"],
    ["2027-01-22", "expiring"],
    ["2027-01-23", "valid"],
  ] as const)("a certificate valid until %s is %s", (validUntil, standing) => {
    expect(certificateStanding(validUntil, "2026-11-23")).toBe(standing);
  });

  test.each([
    [{ dueOn: null, started: false, completedOn: null }, "not_enrolled"],
    [{ dueOn: "2026-12-31", started: false, completedOn: null }, "not_started"],
    [{ dueOn: "2026-12-31", started: true, completedOn: null }, "in_progress"],
    [{ dueOn: "2026-11-22", started: true, completedOn: null }, "overdue"],
    [{ dueOn: "2026-11-22", started: true, completedOn: "2026-11-20" }, "completed"],
  ] as const)("%j is %s", (enrolment, state) => {
    expect(personState(enrolment, "2026-11-23")).toBe(state);
  });

  test("people who move are seen where they work now", async () => {
    const [from, to] = [await makeOffice(), await makeOffice()];
    const user = await hire(from.institutionId, "Wędrowna");
    await db.transaction(async (tx) => {
      await tx.execute(
        `update memberships set until_day = '2026-11-22' where user_id = '${user.id}'`,
      );
      await makeMembership(tx, {
        userId: user.id,
        institutionId: to.institutionId,
        from: "2026-11-23",
      });
      await onMembershipChanged(tx, { userId: user.id });
    });
    const [before, after] = await Promise.all(
      [from, to].map(({ context, institutionId }) =>
        viewPeople(context, { ...plain, institutionId }),
      ),
    );
    expect(before?.people).toHaveLength(0);
    expect(after?.people).toHaveLength(1);
  });
});
