import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completionRollups, institutions, voivodeshipRollups } from "#drizzle/schema/index.ts";
import { createTestDatabase } from "#tests/database.ts";
import { makeMembership, makeUser } from "#tests/factories.ts";
import { rollupSteps, type User } from "#tests/rollup-steps.ts";
import { onInstitutionChanged } from "./institution-changed.server.ts";
import { onMembershipChanged } from "./membership-changed.server.ts";
import { recomputeRollups } from "./recompute-rollups.server.ts";

const database = await createTestDatabase({ max: 24 });
const { db, sql } = database;
const { course, clock, complete, move, revokeNewest, declare, openInstitution } =
  await rollupSteps(database);

async function expectAgreement() {
  const check = await recomputeRollups({ db, clock }, { repair: false });
  expect(check.differences).toEqual([]);
  expect(check.differing).toBe(0);
  return check;
}

describe("roll-ups", () => {
  test("a completion counts where the person works that day; a renewal moves the certificate", async () => {
    const place = await openInstitution("02");
    const user = await makeUser(db);
    await makeMembership(db, { userId: user.id, institutionId: place.id });
    await complete(user, 2025, { day: "2025-11-20" });
    await complete(user, 2026, { day: "2026-03-31", first: false });

    const counted = await db
      .select()
      .from(completionRollups)
      .where(eq(completionRollups.institutionId, place.id));
    expect(counted).toHaveLength(2);
    expect(counted.find((row) => row.edition === 2026)).toMatchObject({
      year: 2026,
      quarter: 1,
      completions: 1,
      firstAttemptPasses: 0,
      hours: course.hours,
    });
    const rows = await sql`select valid_until::text, people from certified_rollups
      where institution_id = ${place.id} and people <> 0`;
    expect([...rows]).toEqual([{ valid_until: "2027-03-31", people: 1 }]);
    await expectAgreement();
  });

  test("certified people follow the person, completions stay", async () => {
    const [from, to] = [await openInstitution("04"), await openInstitution("06")];
    const user = await makeUser(db);
    await makeMembership(db, { userId: user.id, institutionId: from.id });
    await declare(from.id, 40);
    await complete(user, 2026);
    await move(user, to.id);

    const rows = await sql`select teryt, measure, people from voivodeship_rollups
      where teryt in ('04', '06') and people <> 0 order by teryt, measure`;
    expect([...rows]).toEqual([
      { teryt: "04", measure: "completed", people: 1 },
      { teryt: "06", measure: "certified", people: 1 },
    ]);
    await revokeNewest(user);
    const [left] = await sql`select coalesce(sum(people), 0)::int as people
      from voivodeship_rollups where teryt = '06'`;
    expect(left?.people).toBe(0);
    await expectAgreement();
  });

  test("a later declaration replaces the headcount, a first one brings the people into coverage", async () => {
    const place = await openInstitution("08");
    const user = await makeUser(db);
    await makeMembership(db, { userId: user.id, institutionId: place.id });
    await complete(user, 2026);
    await declare(place.id, 30);
    await declare(place.id, 25);
    const [heads] = await sql`select institutions, declared, headcount from headcount_rollups
      where teryt = '08'`;
    expect(heads).toEqual({ institutions: 1, declared: 1, headcount: 25 });
    const rows = await sql`select measure, people from voivodeship_rollups
      where teryt = '08' order by measure`;
    expect([...rows]).toEqual([
      { measure: "certified", people: 1 },
      { measure: "certified_declared", people: 1 },
      { measure: "completed", people: 1 },
    ]);
    await expectAgreement();
  });

  test("forty people of two institutions finish at once: none is lost, nobody waits in a circle", async () => {
    const places = [await openInstitution("10"), await openInstitution("12")];
    const users = await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        const user = await makeUser(db);
        const institutionId = places[index % 2]?.id ?? "";
        await makeMembership(db, { userId: user.id, institutionId });
        return user;
      }),
    );
    await Promise.all([
      ...users.map((user) => complete(user, 2026)),
      ...users.slice(0, 12).map((user, index) => move(user, places[(index + 1) % 2]?.id ?? "")),
      declare(places[0]?.id ?? "", 60),
      declare(places[1]?.id ?? "", 70),
    ]);
    const [sum] = await sql`select sum(people)::int as people from voivodeship_rollups
      where teryt in ('10', '12') and measure = 'certified'`;
    expect(sum?.people).toBe(40);
    await expectAgreement();
  });

  test("a tampered, a missing and a surplus row are reported, and put right on request", async () => {
    const place = await openInstitution("16");
    const user = await makeUser(db);
    await makeMembership(db, { userId: user.id, institutionId: place.id });
    await complete(user, 2026);
    await db
      .update(voivodeshipRollups)
      .set({ people: 9 })
      .where(eq(voivodeshipRollups.teryt, "16"));
    await sql`delete from completion_rollups where institution_id = ${place.id}`;
    await sql`insert into headcount_rollups values ('32', 1, 0, 0)`;

    const check = await recomputeRollups({ db, clock }, { repair: false });
    expect(check).toMatchObject({ differing: 4, repaired: 0 });
    expect(check.differences).toContainEqual({
      rollup: "voivodeship_rollups",
      key: { teryt: "16", course: course.slug, measure: "completed", bucket: "2026" },
      kept: { people: 9 },
      right: { people: 1 },
    });
    expect(await recomputeRollups({ db, clock }, { repair: true })).toMatchObject({ repaired: 4 });
    await expectAgreement();
  });

  test("whatever happens, in any order, the numbers are those of the base rows", async () => {
    const places = await Promise.all(["18", "18", "20"].map(openInstitution));
    const person = fc.nat(3);
    const place = fc.nat(2);
    const step = fc.oneof(
      fc.record({
        do: fc.constant("complete" as const),
        person,
        edition: fc.integer({ min: 2023, max: 2027 }),
        first: fc.boolean(),
      }),
      fc.record({ do: fc.constant("move" as const), person, place }),
      fc.record({ do: fc.constant("leave" as const), person }),
      fc.record({ do: fc.constant("revoke" as const), person }),
      fc.record({
        do: fc.constant("declare" as const),
        place,
        headcount: fc.integer({ min: 1, max: 90 }),
      }),
      fc.record({
        do: fc.constant("seat" as const),
        place,
        teryt: fc.constantFrom("18", "20", "22"),
      }),
      fc.record({ do: fc.constant("close" as const), place, closed: fc.boolean() }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
        const users = await Promise.all([0, 1, 2, 3].map(() => makeUser(db)));
        const done = new Set<string>();
        for (const it of steps) {
          const institutionId = "place" in it ? (places[it.place]?.id ?? "") : "";
          const user = users["person" in it ? it.person : 0] as User;
          if (it.do === "move") await move(user, institutionId);
          else if (it.do === "revoke") await revokeNewest(user);
          else if (it.do === "declare") await declare(institutionId, it.headcount);
          else if (it.do === "complete") {
            const key = `${it.person} ${it.edition}`;
            if (!done.has(key)) await complete(user, it.edition, { first: it.first });
            done.add(key);
          } else if (it.do === "leave") {
            await db.transaction(async (tx) => {
              await tx.execute(`delete from memberships where user_id = '${user.id}'`);
              await onMembershipChanged(tx, { userId: user.id });
            });
          } else {
            await db.transaction(async (tx) => {
              const set =
                it.do === "seat"
                  ? { teryt: it.teryt }
                  : { closedAt: it.closed ? clock.now() : null };
              await tx.update(institutions).set(set).where(eq(institutions.id, institutionId));
              await onInstitutionChanged(tx, { institutionId });
            });
          }
        }
        await expectAgreement();
      }),
      { numRuns: 25 },
    );
  });
});
