/**
 * Adds the rows of steps and answers straight through postgres.js, in a process of its own, with as
 * many at once as there are lists: what 500 learners who play come to without the product. The same
 * tables, triggers and statements for the rows, a commit each. JSON in, JSON out.
 */
import { randomUUID } from "node:crypto";
import { json } from "node:stream/consumers";
import { openDatabase } from "#app/database/connect.server.ts";
import { quantile } from "./line.ts";

type Value = string | number | boolean | null;

/** A row to add, its values in the order of the statement. */
export interface DirectWrite {
  kind: "step" | "answer";
  row: Value[];
  /** Of a step: the ending; scenario and role where the choice is counted among everybody's. */
  more: Value[];
}

export interface WriteInput {
  seconds: number;
  writes: DirectWrite[][];
}

export interface WriteAnswer {
  written: number;
  seconds: number;
  p99Ms: number;
  /** Lists that came to their end before the time was over. */
  exhausted: number;
}

const STATEMENTS = {
  answer: `insert into attempt_answers (attempt_id, position, item_id, answer, score, correct,
      form_key, answered_at, revision, confidence)
    values ($1, $2, $3, $4::text::jsonb, $5, $6, $7, $8::timestamptz, 1, 2)
    on conflict do nothing returning position`,
  step: `with kept as (
      insert into scenario_steps
        (run_id, step, node, choice, critical, correct, state, form_key, taken_at)
      values ($1, $2, $3, $4, $5, $6, $7::text::jsonb, $8, $9::timestamptz)
      on conflict do nothing returning run_id, step, node, choice, taken_at
    ), ended as (
      insert into scenario_ends (run_id, ending, ended_at)
      select run_id, $10::text, taken_at from kept where $10::text is not null
      on conflict do nothing
    ), counted as (
      insert into scenario_choice_counts as c (scenario, role, node, choice, shard, people)
      select $11::text, $12::text, node, choice, get_byte(uuid_send(run_id), 15) & 15, 1
      from kept where $11::text is not null
      on conflict (scenario, role, node, choice, shard) do update set people = c.people + 1
    )
    select step from kept`,
};

const { seconds, writes } = (await json(process.stdin)) as WriteInput;
const database = openDatabase(process.env.DATABASE_URL ?? "");
const times: number[] = [];
let exhausted = 0;
const started = performance.now();
const end = started + seconds * 1000;

async function play(list: DirectWrite[]): Promise<void> {
  for (const { kind, row, more } of list) {
    const begun = performance.now();
    if (begun >= end) return;
    const values = [...row, randomUUID(), new Date().toISOString(), ...more];
    const added = await database.sql.unsafe(STATEMENTS[kind], values, { prepare: true });
    if (added.length !== 1) throw new Error(`a row of kind ${kind} was there already`);
    times.push(performance.now() - begun);
  }
  exhausted++;
}

await Promise.all(writes.map(play));
const answer: WriteAnswer = {
  written: times.length,
  seconds: (performance.now() - started) / 1000,
  p99Ms: quantile(times, 0.99),
  exhausted,
};
await database.close();
console.log(JSON.stringify(answer));
