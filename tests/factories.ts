import { randomUUID } from "node:crypto";
import { type CatalogReader, createReader } from "#app/catalog/catalog.server.ts";
import type { Grant, UserActor } from "#app/modules/accounts/actor.ts";
import { newToken } from "#app/modules/accounts/tokens.ts";
import type { Clock } from "#app/modules/clock.ts";
import type { Db } from "#app/modules/verb.ts";
import {
  enrolments,
  institutions,
  invitations,
  memberships,
  roleGrants,
  users,
} from "#drizzle/schema/index.ts";
import { compileFixture } from "./compile-fixture.ts";

/** Rows for tests: each call makes its own, so that no two tests share one. */

export async function makeUser(db: Db, values: Partial<typeof users.$inferInsert> = {}) {
  const [row] = await db
    .insert(users)
    .values({
      email: `${randomUUID()}@test.ostoja.example`,
      givenName: "Łucja",
      familyName: "Źrebięć-Nowak",
      emailVerifiedAt: new Date("2026-01-05T08:00:00Z"),
      ...values,
    })
    .returning();
  return row as typeof users.$inferSelect;
}

export async function makeInstitution(
  db: Db,
  values: Partial<typeof institutions.$inferInsert> = {},
) {
  const [row] = await db
    .insert(institutions)
    .values({
      name: `Ośrodek Pomocy Społecznej ${randomUUID().slice(0, 8)}`,
      kind: "ops",
      teryt: "14",
      town: "Lipowiec",
      ...values,
    })
    .returning();
  return row as typeof institutions.$inferSelect;
}

export async function makeMembership(
  db: Db,
  values: Pick<typeof memberships.$inferInsert, "userId" | "institutionId"> &
    Partial<typeof memberships.$inferInsert>,
) {
  const [row] = await db
    .insert(memberships)
    .values({ professionalGroup: "social_worker", from: "2024-01-02", ...values })
    .returning();
  return row as typeof memberships.$inferSelect;
}

export async function makeGrant(db: Db, userId: string, grant: Grant) {
  await db.insert(roleGrants).values({ userId, ...grant });
}

export async function makeEnrolment(
  db: Db,
  values: Pick<typeof enrolments.$inferInsert, "userId"> & Partial<typeof enrolments.$inferInsert>,
) {
  const [row] = await db
    .insert(enrolments)
    .values({
      course: "social-workers",
      edition: 2026,
      contentVersion: "0".repeat(64),
      dueOn: "2026-12-31",
      source: "self",
      ...values,
    })
    .returning();
  return row as typeof enrolments.$inferSelect;
}

/** The actor of a user, without going through a session. */
export function actorOf(user: typeof users.$inferSelect, grants: Grant[] = []): UserActor {
  return {
    kind: "user",
    userId: user.id,
    email: user.email,
    givenName: user.givenName,
    familyName: user.familyName,
    locale: user.locale,
    grants,
    sessionPublicId: randomUUID(),
  };
}

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  set(moment: string): void;
}

export function testClock(moment = "2026-11-23T12:00:00Z"): TestClock {
  let now = new Date(moment);
  return {
    now: () => now,
    set: (next) => {
      now = new Date(next);
    },
  };
}

let fixture: Promise<CatalogReader> | undefined;

/** The compiled content of `tests/fixtures/content`: one short course with a scenario and a test. */
export function fixtureCatalog(): Promise<CatalogReader> {
  fixture ??= compileFixture().then(({ catalog, errors }) => {
    if (!catalog) throw new Error(`The fixture does not compile: ${JSON.stringify(errors)}`);
    return createReader(catalog);
  });
  return fixture;
}

/** An invitation, and the secret of its link. */
export async function makeInvitation(
  db: Db,
  values: Pick<typeof invitations.$inferInsert, "institutionId" | "invitedBy"> &
    Partial<typeof invitations.$inferInsert>,
) {
  const token = newToken();
  const [row] = await db
    .insert(invitations)
    .values({
      tokenHash: token.hash,
      email: `${randomUUID()}@test.ostoja.example`,
      expiresAt: new Date("2026-12-07T12:00:00Z"),
      ...values,
    })
    .returning();
  return { ...(row as typeof invitations.$inferSelect), secret: token.secret };
}
