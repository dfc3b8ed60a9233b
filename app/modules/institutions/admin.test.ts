import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { DomainError, NotFoundError } from "#app/modules/errors.ts";
import { institutionRollups } from "#drizzle/schema/index.ts";
import { createTestDatabase } from "#tests/database.ts";
import { actorOf, makeGrant, makeInstitution, makeUser, testClock } from "#tests/factories.ts";
import { createInstitution, findInstitutions } from "./manage-institutions.server.ts";
import { giveRole, takeRole, viewRoles } from "./manage-roles.server.ts";

const { db } = await createTestDatabase();
const clock = testClock();
const administrator = await makeUser(db);
await makeGrant(db, administrator.id, { role: "administrator" });
const context = { db, clock, actor: actorOf(administrator, [{ role: "administrator" }]) };

const others = [
  { kind: "anonymous" } as const,
  actorOf(await makeUser(db)),
  actorOf(await makeUser(db), [{ role: "ministry_analyst" }]),
  actorOf(await makeUser(db), [
    { role: "coordinator", institutionId: (await makeInstitution(db)).id },
  ]),
].map((actor) => ({ ...context, actor }));

const office = {
  name: "OPS Łęg",
  kind: "ops",
  town: "Łęg",
  teryt: "30",
  regon: "123456789",
} as const;
const everybody = { email: "", institutionId: null, page: 1 };

describe("institutions", () => {
  test("are added once per REGON, and counted at once", async () => {
    const id = await createInstitution(context, office);
    const [row] = await db
      .select()
      .from(institutionRollups)
      .where(eq(institutionRollups.institutionId, id));
    expect(row).toMatchObject({ teryt: "30", institutions: 1, headcount: null });
    await expect(createInstitution(context, office)).rejects.toThrow("institutions.regon_taken");
    const found = await findInstitutions(context, { name: "łęg", page: 1 });
    expect(found).toMatchObject({ count: 1, rows: [{ id, name: "OPS Łęg" }] });
    expect((await findInstitutions(context, { name: "50%_", page: 1 })).count).toBe(0);
  });

  test("are the administrator's alone", async () => {
    for (const other of others) {
      const search = findInstitutions(other, { name: "", page: 1 });
      await expect(search).rejects.toThrow(NotFoundError);
      await expect(createInstitution(other, office)).rejects.toThrow(NotFoundError);
    }
  });
});

describe("roles", () => {
  test("are given to people with a proved address, once, and taken back", async () => {
    const user = await makeUser(db);
    const institution = await makeInstitution(db);
    const role = { email: user.email, role: "coordinator", institutionId: institution.id } as const;
    await giveRole(context, role);
    await giveRole(context, role);
    const { rows, count } = await viewRoles(context, { ...everybody, email: user.email });
    expect(count).toBe(1);
    expect(rows[0]).toMatchObject({ role: "coordinator", institution: institution.name });
    await takeRole(context, { grantId: rows[0]?.id ?? "" });
    expect((await viewRoles(context, { ...everybody, email: user.email })).count).toBe(0);
    await expect(takeRole(context, { grantId: rows[0]?.id ?? "" })).rejects.toThrow(NotFoundError);
  });

  test("are not given to an address that nobody proved", async () => {
    const unproved = await makeUser(db, { emailVerifiedAt: null });
    for (const email of [unproved.email, "nobody@urzad.pl"]) {
      const give = giveRole(context, { email, role: "content_editor" });
      await expect(give).rejects.toThrow("accounts.no_account");
    }
  });

  test("the last administrator stays", async () => {
    const own = await viewRoles(context, { ...everybody, email: administrator.email });
    const take = () => takeRole(context, { grantId: own.rows[0]?.id ?? "" });
    await expect(take()).rejects.toThrow(DomainError);
    const second = await makeUser(db);
    await giveRole(context, { email: second.email, role: "administrator" });
    await take();
    expect((await viewRoles(context, { ...everybody, email: administrator.email })).count).toBe(0);
  });

  test("are the administrator's alone, and others learn nothing of accounts", async () => {
    const user = await makeUser(db);
    for (const other of others) {
      await expect(viewRoles(other, everybody)).rejects.toThrow(NotFoundError);
      for (const email of [user.email, "nobody@urzad.pl"]) {
        const give = giveRole(other, { email, role: "content_editor" });
        await expect(give).rejects.toThrow(NotFoundError);
      }
      await expect(takeRole(other, { grantId: user.id })).rejects.toThrow(NotFoundError);
    }
  });
});
