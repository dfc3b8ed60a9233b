import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Db } from "#app/modules/verb.ts";
import {
  attempts,
  certifiedPeople,
  completions,
  enrolments,
  headcountDeclarations,
  institutions,
  lessonProgress,
  memberships,
  users,
} from "#drizzle/schema/index.ts";
import type { ProfessionalGroup } from "#drizzle/schema/institutions.ts";

export type Institution = typeof institutions.$inferSelect;

/** An open institution among those given; the ids are the actor's scope. */
export async function findInstitution(
  db: Db,
  scope: readonly string[],
  institutionId: string,
): Promise<Institution | undefined> {
  if (scope.length === 0) return undefined;
  const [row] = await db
    .select()
    .from(institutions)
    .where(
      and(
        eq(institutions.id, institutionId),
        inArray(institutions.id, [...scope]),
        isNull(institutions.closedAt),
      ),
    );
  return row;
}

/** The open ones of some institutions, in the Polish order of their names. */
export async function listInstitutionsById(db: Db, ids: readonly string[]): Promise<Institution[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(institutions)
    .where(and(inArray(institutions.id, [...ids]), isNull(institutions.closedAt)))
    .orderBy(sql`${institutions.name} collate "pl-x-icu"`, asc(institutions.id));
}

/** Somebody who works at an institution now: states and days, never answers. */
export interface PersonRow {
  userId: string;
  givenName: string;
  familyName: string;
  professionalGroup: ProfessionalGroup;
  /** Null when the person is not in the edition. */
  dueOn: string | null;
  started: boolean;
  completedOn: string | null;
  /** Last day of the newest certificate that was not revoked. */
  validUntil: string | null;
}

/** The people who work at an institution now, in the Polish order of their names. */
export async function listPeople(
  db: Db,
  of: { institutionId: string; course: string; edition: number },
): Promise<PersonRow[]> {
  const polish = (name: string) => sql.raw(`u.${name} collate "pl-x-icu"`);
  const rows = await db.execute<PersonRow & Record<string, unknown>>(sql`
    select u.id as "userId", u.given_name as "givenName", u.family_name as "familyName",
      m.professional_group as "professionalGroup", e.due_on as "dueOn",
      exists (select from ${lessonProgress} p where p.enrolment_id = e.id)
        or exists (select from ${attempts} a where a.enrolment_id = e.id) as started,
      c.completed_on as "completedOn", k.valid_until as "validUntil"
    from ${memberships} m
    join ${users} u on u.id = m.user_id and u.closed_at is null
    left join ${enrolments} e
      on e.user_id = u.id and e.course = ${of.course} and e.edition = ${of.edition}
    left join ${completions} c on c.enrolment_id = e.id
    left join ${certifiedPeople} k on k.user_id = u.id and k.course = ${of.course}
    where m.institution_id = ${of.institutionId} and m.until_day is null
    order by ${polish("family_name")}, ${polish("given_name")}, u.id`);
  return [...rows];
}

/** Puts people who work at the institution now into an edition; others are left out. */
export async function insertEnrolments(
  tx: Db,
  of: Omit<typeof enrolments.$inferInsert, "id" | "userId"> & {
    institutionId: string;
    userIds: string[];
  },
): Promise<string[]> {
  const { institutionId, userIds, ...row } = of;
  const people = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(
      and(
        eq(memberships.institutionId, institutionId),
        isNull(memberships.until),
        inArray(memberships.userId, userIds),
      ),
    );
  if (people.length === 0) return [];
  const added = await tx
    .insert(enrolments)
    .values(people.map(({ userId }) => ({ ...row, userId })))
    .onConflictDoNothing()
    .returning({ id: enrolments.id });
  return added.map(({ id }) => id);
}

export interface Declaration {
  headcount: number;
  declaredAt: Date;
}

/** What an institution declared, the newest first. */
export async function listDeclarations(db: Db, institutionId: string): Promise<Declaration[]> {
  return db
    .select({
      headcount: headcountDeclarations.headcount,
      declaredAt: headcountDeclarations.declaredAt,
    })
    .from(headcountDeclarations)
    .where(eq(headcountDeclarations.institutionId, institutionId))
    .orderBy(desc(headcountDeclarations.declaredAt), desc(headcountDeclarations.id));
}

export async function insertDeclaration(
  tx: Db,
  row: typeof headcountDeclarations.$inferInsert,
): Promise<void> {
  await tx.insert(headcountDeclarations).values(row);
}

/** Makes others who change the institution wait until the end of the transaction. */
export async function lockInstitution(tx: Db, institutionId: string): Promise<void> {
  await tx
    .select({ id: institutions.id })
    .from(institutions)
    .where(eq(institutions.id, institutionId))
    .for("no key update");
}

export async function saveJoinCode(tx: Db, institutionId: string, joinCode: string | null) {
  await tx.update(institutions).set({ joinCode }).where(eq(institutions.id, institutionId));
}
