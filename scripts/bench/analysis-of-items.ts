import { openDatabase } from "#app/database/connect.server.ts";
import { migrateDatabase } from "#app/database/migrate.server.ts";
import {
  type AnalysisOf,
  countAnswers,
} from "#app/modules/assessment/item-analysis/queries.server.ts";
import { type AnsweredTests, fillAnsweredTests } from "./answered-tests.ts";
import { type Line, median } from "./line.ts";
import type { BenchOptions } from "./options.ts";

const SIZE: AnsweredTests = { course: "bench", edition: 2026, attempts: 50_000, answers: 20 };
const NAME = "ostoja_item_analysis";

/**
 * The item analysis of 1,000,000 answers against the plainest aggregate over the same rows, in turn,
 * in a database of its own that is dropped afterwards.
 *
 * @param url of any database of the cluster
 */
export async function measureAnalysis(options: BenchOptions, url: string): Promise<Line[]> {
  const cluster = openDatabase(url, { max: 1 });
  const own = new URL(url);
  own.pathname = `/${NAME}`;
  await cluster.sql`drop database if exists ${cluster.sql(NAME)} with (force)`;
  await cluster.sql`create database ${cluster.sql(NAME)}`;
  try {
    await migrateDatabase(own.href);
    return await measure(options, own.href);
  } finally {
    await cluster.sql`drop database ${cluster.sql(NAME)} with (force)`;
    await cluster.close();
  }
}

async function measure(options: BenchOptions, url: string): Promise<Line[]> {
  const database = openDatabase(url);
  const { sql, db } = database;
  try {
    await fillAnsweredTests(database, SIZE);
    const plain = () =>
      sql`select item_id, count(*), avg(score) from attempt_answers group by item_id`;
    const of: AnalysisOf = { course: SIZE.course, edition: SIZE.edition, group: null, item: null };
    const analyses: [string, AnalysisOf][] = [
      ["all professions", of],
      ["one profession", { ...of, group: "social_worker" }],
      ["one item", { ...of, item: "item-1" }],
    ];
    const lines: Line[] = [];
    for (const [name, which] of analyses) {
      const ratios = await inTurn(options.rounds, plain, () => countAnswers(db, which));
      lines.push({
        what: `item analysis of ${(SIZE.attempts * SIZE.answers).toLocaleString("en")} answers, ${name}`,
        measured: `${median(ratios).toFixed(1)} times as long as count and mean of each item in plain SQL (${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)})`,
        budget: "",
        pass: null,
      });
    }
    return lines;
  } finally {
    await database.close();
  }
}

/** How many times as long the work takes as the reference, in each round; one before is not counted. */
async function inTurn(
  rounds: number,
  reference: () => PromiseLike<unknown>,
  work: () => PromiseLike<unknown>,
): Promise<number[]> {
  const ratios: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const [base, own] = [await timeOf(reference), await timeOf(work)];
    if (round > 0) ratios.push(own / base);
  }
  return ratios;
}

async function timeOf(work: () => PromiseLike<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
