import { eq, sql } from "drizzle-orm";
import type { Db } from "#app/modules/verb.ts";
import {
  certifiedRollups,
  completionRollups,
  headcountDeclarations,
  headcountRollups,
  institutionRollups,
  institutions,
} from "#drizzle/schema/index.ts";
import type { Seat } from "./rollup-queries.server.ts";

export type HeadcountChange = typeof headcountRollups.$inferSelect;

/** How an institution is counted; the row is locked, and made when there was none. */
export async function lockSeat(tx: Db, institutionId: string): Promise<Seat | undefined> {
  await tx.execute(sql`
    insert into ${institutionRollups} (institution_id, teryt, institutions, headcount)
    select id, teryt, 0, null from ${institutions} where id = ${institutionId}
    on conflict do nothing`);
  const [row] = await tx
    .select()
    .from(institutionRollups)
    .where(eq(institutionRollups.institutionId, institutionId))
    .for("update");
  return row;
}

/** How an institution should be counted. A closed one has no headcount. */
export async function findRightSeat(tx: Db, institutionId: string): Promise<Seat | undefined> {
  const [row] = await tx.execute<Seat & Record<string, unknown>>(sql`
    select i.id as "institutionId", i.teryt, (i.closed_at is null)::int as institutions,
      case when i.closed_at is null then (
        select h.headcount from ${headcountDeclarations} h where h.institution_id = i.id
        order by h.declared_at desc, h.id desc limit 1) end as headcount
    from ${institutions} i where i.id = ${institutionId}`);
  return row;
}

export async function saveSeat(tx: Db, seat: Seat): Promise<void> {
  await tx
    .update(institutionRollups)
    .set(seat)
    .where(eq(institutionRollups.institutionId, seat.institutionId));
}

/** Adds to the headcounts of voivodeships, in the order of the rows. */
export async function addHeadcounts(tx: Db, changes: HeadcountChange[]): Promise<void> {
  if (changes.length === 0) return;
  await tx
    .insert(headcountRollups)
    .values(changes)
    .onConflictDoUpdate({
      target: headcountRollups.teryt,
      set: {
        institutions: sql`${headcountRollups.institutions} + excluded.institutions`,
        declared: sql`${headcountRollups.declared} + excluded.declared`,
        headcount: sql`${headcountRollups.headcount} + excluded.headcount`,
      },
    });
}

/** What an institution has in the numbers of its voivodeship. */
export async function findPeopleOf(
  tx: Db,
  institutionId: string,
): Promise<
  { course: string; measure: "certified" | "completed"; bucket: string; people: number }[]
> {
  const rows = await tx.execute<{
    course: string;
    measure: "certified" | "completed";
    bucket: string;
    people: number;
  }>(sql`
    select course, 'certified' as measure, valid_until::text as bucket, sum(people)::int as people
    from ${certifiedRollups} where institution_id = ${institutionId} group by course, valid_until
    union all
    select course, 'completed', edition::text, sum(completions)::int
    from ${completionRollups} where institution_id = ${institutionId} group by course, edition`);
  return [...rows];
}

/** Takes the numbers of an institution to the voivodeship of its new seat. */
export async function moveNumbers(tx: Db, { institutionId, teryt }: Seat): Promise<void> {
  for (const table of [completionRollups, certifiedRollups]) {
    await tx.update(table).set({ teryt }).where(eq(table.institutionId, institutionId));
  }
}
