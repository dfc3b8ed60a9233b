import type { CatalogReader } from "#app/catalog/catalog.server.ts";
import type { Database } from "#app/database/connect.server.ts";
import { type AnswerTask, makeAnswerTasks } from "./answer-tasks.ts";
import { type Line, percent } from "./line.ts";
import type { BenchOptions } from "./options.ts";
import { askScript } from "./processes.ts";
import { putLoad, type Rate } from "./put-load.ts";
import type { DirectAnswer, DirectInput } from "./save-directly.ts";
import { type Contender, sideBySide } from "./side-by-side.ts";
import type { Product } from "./start-product.ts";
import type { Way } from "./ways-to-save.ts";

/** Learners who answer at the same time. */
const LEARNERS = 16;
const LEAST = 0.3;
/** Attempts begun for each learner and second of a run, so that no position is answered twice. */
const ATTEMPTS_PER_SECOND = 25;

/**
 * Saving an answer against the same rows written straight through postgres.js: same table, same
 * triggers, a commit for each, as many at once.
 */
export async function measureSaving(
  options: BenchOptions,
  product: Product,
  given: { database: Database; databaseUrl: string; catalog: CatalogReader },
): Promise<Line[]> {
  const tasksFor = (seconds: number) =>
    makeAnswerTasks(given.database, given.catalog, {
      origin: product.origin,
      learners: LEARNERS,
      attempts: seconds * ATTEMPTS_PER_SECOND,
    });
  const directly = (way: Way, name: string): Contender => ({
    name,
    run: async (seconds) => saveDirectly(given.databaseUrl, way, seconds, await tasksFor(seconds)),
  });
  const overHttp: Contender = {
    name: "over HTTP, through the page's form",
    async run(seconds) {
      const forms = (await tasksFor(seconds)).map((list) => list.map(formOf));
      const load = { url: product.origin, connections: LEARNERS, seconds, forms };
      return putLoad(product, load);
    },
  };

  const results = await sideBySide(options, directly("writes", "the writes alone"), [
    overHttp,
    directly("verb", "the verb answerItem in process"),
    directly("statements", "session, attempt and row through postgres.js"),
  ]);
  return results.map(({ name, rate, spread }) => {
    const counts = name === overHttp.name;
    const [low, high] = spread.map(percent);
    return {
      what: `saving an answer, ${name}`,
      measured: `${percent(rate)} of the same writes straight through postgres.js (${low} to ${high})`,
      budget: counts ? `at least ${percent(LEAST)}` : "",
      pass: counts ? rate >= LEAST : null,
    };
  });
}

const formOf = ({ path, cookie, body }: AnswerTask) => ({ path, body, headers: { cookie } });

async function saveDirectly(
  databaseUrl: string,
  way: Way,
  seconds: number,
  tasks: AnswerTask[][],
): Promise<Rate> {
  const input: DirectInput = { way, seconds, tasks };
  const answer = await askScript<DirectAnswer>("save-directly.ts", input, {
    DATABASE_URL: databaseUrl,
  });
  const perSecond = answer.saved / answer.seconds;
  return { perSecond, processorMicros: Number.NaN, p99Ms: Number.NaN };
}
