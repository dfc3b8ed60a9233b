import type { Database } from "#app/database/connect.server.ts";

/** How many first attempts at a final test, and how many answers in each. */
export interface AnsweredTests {
  course: string;
  edition: number;
  attempts: number;
  answers: number;
}

/** Questions that the tests are drawn from, and options of each. */
const BANK = 60;
const OPTIONS = 4;

/**
 * Fills an empty, migrated database with people who have handed in a test: two professions, one
 * answer in twenty changed once, the time and the confidence of each answer.
 */
export async function fillAnsweredTests(
  { sql }: Pick<Database, "sql">,
  { course, edition, attempts, answers }: AnsweredTests,
): Promise<void> {
  await sql.begin(async (tx) => {
    // A bulk of rows that are right by themselves: no triggers, no look at what they point to.
    await tx`set local session_replication_role = replica`;
    await tx`create temporary table people on commit drop as
      select n, gen_random_uuid() as user_id, gen_random_uuid() as enrolment_id,
        gen_random_uuid() as attempt_id
      from generate_series(1, ${attempts}::int) n`;
    await tx`insert into users (id, email, given_name, family_name)
      select user_id, user_id || '@bench.ostoja.example', 'Jan', 'Bieg' from people`;
    await tx`insert into institutions (id, name, kind, teryt, town)
      values (${PLACE}, 'OPS', 'ops', '14', 'Lipowiec')`;
    await tx`insert into memberships (id, user_id, institution_id, professional_group, from_day)
      select gen_random_uuid(), user_id, ${PLACE},
        case when n % 2 = 0 then 'social_worker' else 'teacher' end, '2025-01-01' from people`;
    await tx`insert into enrolments
        (id, user_id, course, edition, content_version, due_on, source)
      select enrolment_id, user_id, ${course}, ${edition}::int, '0', '2026-12-31', 'self'
      from people`;
    await tx`insert into attempts (id, enrolment_id, user_id, kind, module, number, seed, items,
        content_version, started_at)
      select attempt_id, enrolment_id, user_id, 'final_test', 'course', 1, 's',
        (select jsonb_agg('item-' || (p.n + i) % ${BANK}::int) from generate_series(1, ${answers}::int) i),
        '0', '2026-03-01T08:00:00Z'::timestamptz + n * interval '1 minute'
      from people p`;
    await tx`insert into attempt_answers (attempt_id, position, revision, item_id, answer, score,
        correct, confidence, form_key, answered_at)
      select p.attempt_id, i, r, 'item-' || (p.n + i) % ${BANK}::int,
        jsonb_build_object('choice', chr(97 + choice)), (choice = 0)::int, choice = 0,
        1 + (p.n + i) % 3, gen_random_uuid(),
        '2026-03-01T08:00:00Z'::timestamptz + p.n * interval '1 minute'
          + i * interval '25 seconds' + r * interval '5 seconds'
      from people p, generate_series(1, ${answers}::int) i,
        generate_series(1, case when (p.n + i) % 20 = 0 then 2 else 1 end) r,
        lateral (select case when hashint4(p.n * 64 + i) & 7 < 5 then 0
          else 1 + (p.n + i) % ${OPTIONS - 1}::int end as choice) c`;
    await tx`insert into attempt_results (attempt_id, finished_at, score, pass_mark, passed)
      select a.id, a.started_at + interval '20 minutes', s.score, 0.7, s.score >= 0.7
      from attempts a join (select attempt_id, sum(score) / ${answers}::int as score
        from attempt_answers where revision = 1 group by attempt_id) s on s.attempt_id = a.id`;
  });
  await sql`vacuum analyze`;
}

const PLACE = "00000000-0000-4000-8000-000000000001";
