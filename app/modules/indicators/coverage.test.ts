import { describe, expect, test } from "vitest";
import { csvCell } from "#app/http/csv.server.ts";
import type { Actor } from "#app/modules/accounts/actor.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import { headcountDeclarations } from "#drizzle/schema/index.ts";
import { makeCertificate } from "#tests/certificate-factory.ts";
import { createTestDatabase } from "#tests/database.ts";
import {
  actorOf,
  fixtureCatalog,
  makeInstitution,
  makeMembership,
  makeUser,
  testClock,
} from "#tests/factories.ts";
import { recomputeRollups } from "./recompute-rollups.server.ts";
import { viewCoverage } from "./view-coverage.server.ts";
import { viewVoivodeship } from "./view-voivodeship.server.ts";

const { db } = await createTestDatabase();
const catalog = await fixtureCatalog();
const clock = testClock("2026-11-23T12:00:00Z");

/** An institution with people who hold a certificate. */
async function office(name: string, teryt: string, headcount: number | null, certified: number) {
  const institution = await makeInstitution(db, { name, teryt, town: "Łomża" });
  if (headcount !== null) {
    await db
      .insert(headcountDeclarations)
      .values({ institutionId: institution.id, headcount, asOf: "2026-01-01" });
  }
  for (let n = 0; n < certified; n++) {
    const user = await makeUser(db);
    await makeMembership(db, { userId: user.id, institutionId: institution.id });
    await makeCertificate(db, {
      user,
      completion: {
        institutionId: institution.id,
        professionalGroup: "social_worker",
        completedOn: "2026-03-01",
        validUntil: "2027-03-31",
      },
    });
  }
}

await office("Żuraw", "20", 400, 30);
await office("Ćwiek", "20", 600, 3);
await office("Łan", "20", 500, 12);
await office("Adamów", "20", null, 40);
await office("Bór", "14", 800, 60);
await recomputeRollups({ db, clock }, { repair: true });

const user = await makeUser(db);
const as = (actor: Actor) => ({ db, clock, catalog, actor });
const ministry = as(actorOf(user, [{ role: "ministry_analyst" }]));
const team = as(actorOf(user, [{ role: "voivodeship_team", teryt: "20" }]));
const all = { course: "", name: "", kind: null };

describe("coverage", () => {
  test("of all voivodeships is for the ministry and administrators", async () => {
    const view = await viewCoverage(ministry, { course: "" });
    expect(view.rows).toHaveLength(16);
    expect(view.rows.find(({ teryt }) => teryt === "20")).toEqual({
      teryt: "20",
      institutions: 4,
      declared: 3,
      headcount: 1500,
      certified: 85,
      coverage: 3,
      completed: 85,
    });
    expect(view.rows.find(({ teryt }) => teryt === "02")).toMatchObject({
      headcount: null,
      certified: 0,
      coverage: "missing",
    });
    expect(view.total).toMatchObject({ certified: 145, headcount: 2300, coverage: 4 });
    const administrator = as(actorOf(user, [{ role: "administrator" }]));
    expect((await viewCoverage(administrator, { course: "" })).total).toEqual(view.total);
  });

  test("of its own voivodeship is all that a team sees", async () => {
    const view = await viewCoverage(team, { course: "" });
    expect(view.rows.map(({ teryt }) => teryt)).toEqual(["20"]);
    expect(view.total).toBeNull();
    expect((await viewVoivodeship(team, { ...all, teryt: "20" })).rows).toHaveLength(4);
    await expect(viewVoivodeship(team, { ...all, teryt: "14" })).rejects.toThrow(NotFoundError);
  });

  test("is not for others, nor of what there is not", async () => {
    const coordinator = actorOf(user, [{ role: "coordinator", institutionId: user.id }]);
    for (const actor of [{ kind: "anonymous" } as const, actorOf(user), coordinator]) {
      await expect(viewCoverage(as(actor), { course: "" })).rejects.toThrow(NotFoundError);
      const voivodeship = viewVoivodeship(as(actor), { ...all, teryt: "20" });
      await expect(voivodeship).rejects.toThrow(NotFoundError);
    }
    await expect(viewCoverage(ministry, { course: "none" })).rejects.toThrow(NotFoundError);
    const nowhere = viewVoivodeship(ministry, { ...all, teryt: "99" });
    await expect(nowhere).rejects.toThrow(NotFoundError);
  });
});

describe("institutions of a voivodeship", () => {
  test("stand in the Polish order of their names, small numbers hidden with another", async () => {
    const view = await viewVoivodeship(ministry, { ...all, teryt: "20" });
    expect(view.rows.map(({ name, certified, coverage }) => [name, certified, coverage])).toEqual([
      ["Adamów", 40, "missing"],
      ["Ćwiek", "hidden", "hidden"],
      ["Łan", "hidden", "hidden"],
      ["Żuraw", 30, 7],
    ]);
    expect(view.total).toMatchObject({ certified: 85, headcount: 1500 });
  });

  test("are hidden alike, whatever the filter", async () => {
    const view = await viewVoivodeship(ministry, { ...all, teryt: "20", name: "lan" });
    expect(view.rows.map(({ name, certified }) => [name, certified])).toEqual([["Łan", "hidden"]]);
    expect(view.total).toBeNull();
    const none = await viewVoivodeship(ministry, { ...all, teryt: "20", kind: "school" });
    expect(none.rows).toEqual([]);
  });

  test("a certificate that has ended counts no more", async () => {
    clock.set("2027-04-01T00:30:00+02:00");
    const view = await viewVoivodeship(ministry, { ...all, teryt: "20" });
    expect(view.rows.map(({ certified }) => certified)).toEqual([0, 0, 0, 0]);
    clock.set("2026-11-23T12:00:00Z");
  });
});

describe("a file for spreadsheets", () => {
  test.each([
    ["OPS w Łodzi", "OPS w Łodzi"],
    ["=1+1", "'=1+1"],
    ["+48", "'+48"],
    ["-5", "'-5"],
    ["@x", "'@x"],
    ['Szkoła "Nad Wisłą"', '"Szkoła ""Nad Wisłą"""'],
    ["a;b", '"a;b"'],
    ["a,b", '"a,b"'],
    ["a\nb", '"a\nb"'],
  ])("%j is written %j", (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});
