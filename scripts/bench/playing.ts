import type { CatalogReader } from "#app/catalog/catalog.server.ts";
import type { Database } from "#app/database/connect.server.ts";
import { COURSE } from "./learners.ts";
import { type Line, percent } from "./line.ts";
import type { BenchOptions } from "./options.ts";
import { makePlayTasks } from "./play-tasks.ts";
import { askScript } from "./processes.ts";
import { putLoad } from "./put-load.ts";
import { type Contender, sideBySide } from "./side-by-side.ts";
import type { Product } from "./start-product.ts";
import type { WriteAnswer, WriteInput } from "./write-directly.ts";

/** Learners who play at the same time, on one process. */
const LEARNERS = 500;
/** Steps and answers made for each learner and second of a run, so that none is given twice. */
const TASKS_PER_SECOND = { http: 5, directly: 20 };

/**
 * 500 learners who take steps of a scenario and answer a test in turn, over HTTP, each on a
 * connection that stays open, against the rows alone through postgres.js with as many at once.
 */
export async function measurePlaying(
  options: BenchOptions,
  product: Product,
  {
    database,
    databaseUrl,
    catalog,
  }: {
    database: Database;
    databaseUrl: string;
    catalog: CatalogReader;
  },
): Promise<Line[]> {
  const tasksFor = (tasks: number) =>
    makePlayTasks(database, catalog, {
      ...{ origin: product.origin, course: COURSE, learners: LEARNERS, tasks },
    });
  const directly: Contender = {
    name: "the writes alone",
    async run(seconds) {
      const tasks = await tasksFor(seconds * TASKS_PER_SECOND.directly);
      const input: WriteInput = { seconds, writes: tasks.map((own) => own.map((t) => t.write)) };
      const env = { DATABASE_URL: databaseUrl };
      const answer = await askScript<WriteAnswer>("write-directly.ts", input, env);
      if (answer.exhausted > 0) throw new Error("the writes came to an end before their time");
      const perSecond = answer.written / answer.seconds;
      return { perSecond, processorMicros: Number.NaN, p99Ms: answer.p99Ms };
    },
  };
  const overHttp: Contender = {
    name: "over HTTP",
    async run(seconds) {
      const tasks = await tasksFor(seconds * TASKS_PER_SECOND.http);
      const before = await countRows(database);
      const forms = tasks.map((own) => own.map(({ form }) => form));
      const rate = await putLoad(product, {
        ...{ url: product.origin, connections: LEARNERS, seconds, forms },
      });
      const rows = (await countRows(database)) - before;
      // Each answer that led on has left a row; those cut off at the end may have left one more.
      if (rows < Math.floor(rate.perSecond * seconds * 0.99)) {
        throw new Error(`${Math.round(rate.perSecond * seconds)} forms left ${rows} rows`);
      }
      return rate;
    },
  };
  const [result] = await sideBySide(options, directly, [overHttp]);
  if (!result) return [];
  const [low, high] = result.spread.map(percent);
  const times = (ratio: number) => `${ratio.toFixed(1)}`;
  const [least, most] = result.p99Spread.map(times);
  return [
    {
      what: `${LEARNERS} learners play at once: steps and answers a second`,
      measured: `${percent(result.rate)} of the same writes straight through postgres.js (${low} to ${high})`,
      budget: "",
      pass: null,
    },
    {
      what: `${LEARNERS} learners play at once: p99`,
      measured: `${times(result.p99)} times that of the same writes straight through postgres.js (${least} to ${most})`,
      budget: "",
      pass: null,
    },
  ];
}

async function countRows({ sql }: Database): Promise<number> {
  const [row] = await sql`select (select count(*) from attempt_answers)::int
    + (select count(*) from scenario_steps)::int as rows`;
  return row?.rows ?? 0;
}
