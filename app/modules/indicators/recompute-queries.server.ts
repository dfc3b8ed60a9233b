import { desc, type SQL, sql } from "drizzle-orm";
import type { Db } from "#app/modules/verb.ts";
import { type RollupDifference, rollupChecks } from "#drizzle/schema/index.ts";

/** A roll-up, and how it is made from the base rows. */
interface Rollup {
  table: string;
  keys: readonly string[];
  values: readonly string[];
  /** Columns that must not all be zero; a row of zeros says the same as none. */
  counts: readonly string[];
  /** The rows that should be there. */
  right: SQL;
}

const RIGHT_PEOPLE = sql`
  select c.user_id, c.course, m.institution_id, m.professional_group,
    max(c.valid_until) as valid_until
  from certificates c
  join memberships m on m.user_id = c.user_id and m.until_day is null
  where not exists (select from certificate_revocations r where r.certificate_id = c.id)
  group by c.user_id, c.course, m.institution_id, m.professional_group`;

const RIGHT_SEATS = sql`
  select i.id as institution_id, i.teryt, (i.closed_at is null)::int as institutions,
    case when i.closed_at is null then h.headcount end as headcount
  from institutions i left join (
    select distinct on (institution_id) institution_id, headcount
    from headcount_declarations order by institution_id, declared_at desc, id desc
  ) h on h.institution_id = i.id`;

/**
 * In the order in which transactions write to them; the recomputation takes its locks in the
 * same order. The people are compared with certificates and memberships; their sums with the
 * people, who by then are right.
 */
const ROLLUPS: readonly Rollup[] = [
  {
    table: "scenario_choice_counts",
    keys: ["scenario", "role", "node", "choice", "shard"],
    values: ["people"],
    counts: ["people"],
    // Before the run that counts has ended no other role is open: the first run had the role of
    // the course's path on that day.
    right: sql`
      select r.scenario, r.role, s.node, s.choice,
        get_byte(uuid_send(r.id), 15) & 15 as shard, count(*)::int as people
      from scenario_steps s join scenario_runs r on r.id = s.run_id
      where r.number = 1 and s.correct is not null and not exists (
        select from scenario_runs o where o.enrolment_id = r.enrolment_id
          and o.scenario = r.scenario and o.role <> r.role
          and (o.started_at, o.id) < (r.started_at, r.id))
      group by 1, 2, 3, 4, 5`,
  },
  {
    table: "gain_rollups",
    keys: ["course", "edition", "shard"],
    values: ["pairs", "points_before", "points_after"],
    counts: ["pairs"],
    right: sql`
      select e.course, e.edition, ('x' || right(e.user_id::text, 1))::bit(4)::int as shard,
        count(*)::int as pairs, sum(b.score) as points_before, sum(f.score) as points_after
      from attempts pre join attempt_results b on b.attempt_id = pre.id
      join attempts post on post.enrolment_id = pre.enrolment_id
        and post.kind = 'final_test' and post.number = 1
      join attempt_results f on f.attempt_id = post.id
      join enrolments e on e.id = pre.enrolment_id
      where pre.kind = 'pre_test' group by 1, 2, 3`,
  },
  {
    table: "institution_rollups",
    keys: ["institution_id"],
    values: ["teryt", "institutions", "headcount"],
    counts: [],
    right: RIGHT_SEATS,
  },
  {
    table: "headcount_rollups",
    keys: ["teryt"],
    values: ["institutions", "declared", "headcount"],
    counts: ["institutions", "declared", "headcount"],
    right: sql`
      select teryt, sum(institutions)::int as institutions, count(headcount)::int as declared,
        coalesce(sum(headcount), 0)::int as headcount
      from (${RIGHT_SEATS}) s where institutions > 0 group by teryt`,
  },
  {
    table: "completion_rollups",
    keys: ["institution_id", "course", "edition", "year", "quarter", "professional_group"],
    values: ["completions", "first_attempt_passes", "hours", "teryt"],
    counts: ["completions"],
    right: sql`
      select c.institution_id, c.course, c.edition,
        extract(year from c.completed_on)::int as year,
        extract(quarter from c.completed_on)::int as quarter,
        c.professional_group, count(*)::int as completions,
        count(f.enrolment_id)::int as first_attempt_passes, sum(c.hours) as hours, i.teryt
      from completions c join institutions i on i.id = c.institution_id
      left join (
        select distinct a.enrolment_id from attempts a
        join attempt_results r on r.attempt_id = a.id
        where a.kind = 'final_test' and a.number = 1 and r.passed
      ) f on f.enrolment_id = c.enrolment_id
      where c.professional_group is not null
      group by 1, 2, 3, 4, 5, 6, i.teryt order by 1`,
  },
  {
    table: "certified_people",
    keys: ["user_id", "course"],
    values: ["institution_id", "professional_group", "valid_until"],
    counts: [],
    right: RIGHT_PEOPLE,
  },
  {
    table: "certified_rollups",
    keys: ["institution_id", "course", "professional_group", "valid_until"],
    values: ["people", "teryt"],
    counts: ["people"],
    right: sql`
      select p.institution_id, p.course, p.professional_group, p.valid_until,
        count(*)::int as people, i.teryt
      from certified_people p join institutions i on i.id = p.institution_id
      group by 1, 2, 3, 4, i.teryt order by 1`,
  },
  {
    table: "voivodeship_rollups",
    keys: ["teryt", "course", "measure", "bucket"],
    values: ["people"],
    counts: ["people"],
    right: sql`
      select s.teryt, p.course, m.measure, p.valid_until::text as bucket, count(*)::int as people
      from certified_people p
      join (${RIGHT_SEATS}) s on s.institution_id = p.institution_id
      join (values ('certified'), ('certified_declared')) m (measure)
        on m.measure = 'certified' or s.headcount is not null
      group by 1, 2, 3, 4
      union all
      select s.teryt, c.course, 'completed', c.edition::text, count(*)::int
      from completions c join institutions s on s.id = c.institution_id
      where c.professional_group is not null
      group by 1, 2, 4`,
  },
];

const REPORTED_DIFFERENCES = 20;

export interface RollupFinding {
  /** Rows that the base rows make. */
  rows: number;
  differing: number;
  /** The first of them. */
  differences: RollupDifference[];
}

const columns = (names: readonly string[], alias: string) =>
  sql.raw(names.map((name) => `${alias}.${name}`).join(", "));

const asObject = (names: readonly string[], alias: string) =>
  sql.raw(`jsonb_build_object(${names.map((name) => `'${name}', ${alias}.${name}`).join(", ")})`);

/** The kept rows, without those that say nothing. */
function keptRows({ table, counts }: Rollup): SQL {
  const someCount = counts.map((name) => `${name} <> 0`).join(" or ") || "true";
  return sql.raw(`select * from ${table} where ${someCount}`);
}

async function compare(db: Db, rollup: Rollup): Promise<RollupFinding> {
  const { table, keys, values, right } = rollup;
  const first = sql.raw(keys[0] ?? "");
  const [found] = await db.execute<RollupFinding & Record<string, unknown>>(sql`
    with wanted as (${right}), kept as (${keptRows(rollup)}), differing as (
      select case when w.${first} is null then ${asObject(keys, "k")}
          else ${asObject(keys, "w")} end as key,
        case when k.${first} is not null then ${asObject(values, "k")} end as kept,
        case when w.${first} is not null then ${asObject(values, "w")} end as "right"
      from wanted w full join kept k using (${sql.raw(keys.join(", "))})
      where (${columns(values, "w")}) is distinct from (${columns(values, "k")})
    )
    select (select count(*)::int from wanted) as rows,
      (select count(*)::int from differing) as differing,
      (select coalesce(jsonb_agg(jsonb_build_object(
        'rollup', ${table}::text, 'key', key, 'kept', kept, 'right', "right")), '[]')
        from (select * from differing limit ${REPORTED_DIFFERENCES}) d) as differences`);
  return found ?? { rows: 0, differing: 0, differences: [] };
}

async function repair(tx: Db, { table, keys, values, right }: Rollup): Promise<void> {
  const name = sql.raw(table);
  const keyList = sql.raw(keys.join(", "));
  const all = sql.raw([...keys, ...values].join(", "));
  await tx.execute(sql`
    with wanted as (${right})
    delete from ${name} k where not exists (
      select from wanted w where (${columns(keys, "w")}) = (${columns(keys, "k")}))`);
  await tx.execute(sql`
    insert into ${name} as k (${all}) select ${columns([...keys, ...values], "w")}
    from (${right}) w
    on conflict (${keyList}) do update
      set ${sql.raw(values.map((value) => `${value} = excluded.${value}`).join(", "))}
      where (${columns(values, "k")}) is distinct from (${columns(values, "excluded")})`);
}

/** Compares each roll-up with its base rows, each in one statement and so as of one moment. */
export async function compareRollups(db: Db): Promise<RollupFinding> {
  return addUp(db, compare);
}

/**
 * Compares and puts right. The roll-ups are locked first: a transaction that has not counted
 * yet waits, and none of its base rows are seen before.
 */
export async function repairRollups(tx: Db): Promise<RollupFinding> {
  const tables = ROLLUPS.map(({ table }) => table).join(", ");
  await tx.execute(sql.raw(`lock table ${tables} in share row exclusive mode`));
  return addUp(tx, async (db, rollup) => {
    const finding = await compare(db, rollup);
    if (finding.differing > 0) await repair(db, rollup);
    return finding;
  });
}

async function addUp(
  db: Db,
  work: (db: Db, rollup: Rollup) => Promise<RollupFinding>,
): Promise<RollupFinding> {
  const sum: RollupFinding = { rows: 0, differing: 0, differences: [] };
  for (const rollup of ROLLUPS) {
    const finding = await work(db, rollup);
    sum.rows += finding.rows;
    sum.differing += finding.differing;
    sum.differences.push(...finding.differences);
  }
  return sum;
}

export type RollupCheck = typeof rollupChecks.$inferSelect;

export async function insertRollupCheck(
  db: Db,
  row: typeof rollupChecks.$inferInsert,
): Promise<RollupCheck> {
  const [added] = await db.insert(rollupChecks).values(row).returning();
  if (!added) throw new Error("The check was not kept");
  return added;
}

/** The last checks, the newest first. */
export async function listRollupChecks(db: Db, limit: number): Promise<RollupCheck[]> {
  return db.select().from(rollupChecks).orderBy(desc(rollupChecks.checkedAt)).limit(limit);
}
