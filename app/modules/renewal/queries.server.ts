import { sql } from "drizzle-orm";
import type { ContentManifest } from "#app/catalog/manifest.ts";
import type { Db } from "#app/modules/verb.ts";
import {
  attemptResults,
  attempts,
  certificateRevocations,
  certificates,
  contentVersions,
  modulesCredited,
  testSkips,
} from "#drizzle/schema/index.ts";
import type { OfferedTest } from "./rules.ts";

/** What of a person's year in a course decides what they are offered and what they still have to do. */
export interface CycleRows {
  /** The newest certificate of an earlier edition that was not declared void; null without one. */
  certificate: {
    edition: number;
    completedOn: string;
    validUntil: string;
    manifest: ContentManifest | null;
  } | null;
  /** Attempts at tests of the whole course, the oldest first. */
  tests: { id: string; kind: OfferedTest | "final_test"; items: string[]; ended: boolean }[];
  skipped: OfferedTest[];
  credited: string[];
}

/** In one statement. */
export async function findCycle(
  db: Db,
  of: { enrolmentId: string; userId: string; course: string; edition: number },
): Promise<CycleRows> {
  const [row] = await db.execute<CycleRows & Record<string, unknown>>(sql`
    select
      (select json_build_object('edition', c.edition, 'completedOn', c.completed_on,
          'validUntil', c.valid_until, 'manifest', v.manifest)
        from ${certificates} c left join ${contentVersions} v using (content_version)
        where c.user_id = ${of.userId} and c.course = ${of.course} and c.edition < ${of.edition}
          and not exists (select from ${certificateRevocations} r where r.certificate_id = c.id)
        order by c.edition desc, c.issued_at desc limit 1) as certificate,
      (select coalesce(json_agg(json_build_object('id', a.id, 'kind', a.kind, 'items', a.items,
          'ended', r.attempt_id is not null) order by a.started_at, a.number), '[]')
        from ${attempts} a left join ${attemptResults} r on r.attempt_id = a.id
        where a.enrolment_id = ${of.enrolmentId} and a.kind <> 'check') as tests,
      (select coalesce(json_agg(s.kind), '[]') from ${testSkips} s
        where s.enrolment_id = ${of.enrolmentId}) as skipped,
      (select coalesce(json_agg(m.module), '[]') from ${modulesCredited} m
        where m.enrolment_id = ${of.enrolmentId}) as credited`);
  return row ?? { certificate: null, tests: [], skipped: [], credited: [] };
}

/** Keeps what a content version is made of; one that is kept already stays as it is. */
export async function insertContentVersion(
  db: Db,
  row: typeof contentVersions.$inferInsert,
): Promise<void> {
  await db.insert(contentVersions).values(row).onConflictDoNothing();
}

/** Adds modules that count as done; one that is there stays as it is. */
export async function insertCredits(
  db: Db,
  rows: (typeof modulesCredited.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await db.insert(modulesCredited).values(rows).onConflictDoNothing();
}

/** @returns whether it was added: false when it had been skipped before */
export async function insertSkip(db: Db, row: typeof testSkips.$inferInsert): Promise<boolean> {
  const added = await db.insert(testSkips).values(row).onConflictDoNothing().returning();
  return added.length > 0;
}
