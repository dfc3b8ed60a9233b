import { sql } from "drizzle-orm";
import type { Db } from "#app/modules/verb.ts";
import {
  attemptAnswers,
  attemptResults,
  attempts,
  enrolments,
  memberships,
} from "#drizzle/schema/index.ts";
import type { ProfessionalGroup } from "#drizzle/schema/institutions.ts";
import type { ItemCounts } from "./rules.ts";

export interface AnalysisOf {
  course: string;
  /** The year. */
  edition: number;
  /** Profession on the day the test was handed in; null for all. */
  group: ProfessionalGroup | null;
  /** One item only; null for all. */
  item: string | null;
}

/** One item's counts, and the answers given to it, each with how many people gave it. */
export interface AnalysedRow {
  counts: ItemCounts;
  answers: { answer: unknown; people: number }[];
}

type Row = Record<string, unknown> & ItemCounts & { whole: boolean; answer: unknown };

/**
 * Counts the answers of first attempts at the final test that were handed in: one statement, one
 * pass. The newest revision at each position counts.
 */
export async function countAnswers(db: Db, of: AnalysisOf): Promise<AnalysedRow[]> {
  const ofGroup = of.group
    ? sql`and exists (select from ${memberships} m where m.user_id = t.user_id
        and m.professional_group = ${of.group} and m.from_day <= r.finished_at::date
        and (m.until_day is null or m.until_day >= r.finished_at::date))`
    : sql``;
  const ofItem = of.item ? sql`where item_id = ${of.item}` : sql``;
  const rows = await db.execute<Row>(sql`
    with tests as (
      select t.id, t.started_at, r.score * jsonb_array_length(t.items) as points
      from ${attempts} t
      join ${enrolments} e on e.id = t.enrolment_id
      join ${attemptResults} r on r.attempt_id = t.id
      where e.course = ${of.course} and e.edition = ${of.edition}
        and t.kind = 'final_test' and t.number = 1 ${ofGroup}
    ), answers as (
      select a.item_id, a.answer, a.score, a.correct::int as correct, a.confidence,
        t.points - a.score as rest,
        least(300, extract(epoch from a.answered_at
          - coalesce(lag(a.answered_at) over w, t.started_at))) as seconds
      from ${attemptAnswers} a join tests t on t.id = a.attempt_id
      where not exists (select from ${attemptAnswers} n
        where n.attempt_id = a.attempt_id and n.position = a.position and n.revision > a.revision)
      window w as (partition by a.attempt_id order by a.answered_at)
    )
    select item_id as item, grouping(answer) = 1 as whole, answer, count(*)::int as people,
      avg(score)::float8 as score, corr(correct, rest) as discrimination,
      greatest(0, avg(seconds))::float8 as seconds,
      count(*) filter (where confidence = 3)::int as sure,
      count(*) filter (where confidence = 3 and correct = 0)::int as "sureWrong",
      count(*) filter (where confidence = 1)::int as guessed,
      count(*) filter (where confidence = 1 and correct = 0)::int as "guessedWrong"
    from answers ${ofItem}
    group by grouping sets ((item_id), (item_id, answer))`);
  const items = new Map<string, AnalysedRow>();
  for (const { whole, answer: _, ...counts } of rows) {
    if (whole) items.set(counts.item, { counts, answers: [] });
  }
  for (const { whole, answer, item, people } of rows) {
    if (!whole) items.get(item)?.answers.push({ answer, people });
  }
  return [...items.values()];
}

/** Editions of a course with tests that were handed in, the newest first. */
export async function listTestedEditions(db: Db, course: string): Promise<number[]> {
  const rows = await db.execute<{ edition: number }>(sql`
    select distinct e.edition from ${enrolments} e
    where e.course = ${course} and exists (select from ${attempts} t
      join ${attemptResults} r on r.attempt_id = t.id
      where t.enrolment_id = e.id and t.kind = 'final_test')
    order by e.edition desc`);
  return rows.map(({ edition }) => edition);
}
