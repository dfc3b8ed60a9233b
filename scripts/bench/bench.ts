import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { type CatalogReader, loadCatalog } from "#app/catalog/catalog.server.ts";
import { type Database, openDatabase } from "#app/database/connect.server.ts";
import { removeEmbeddedPostgres, startEmbeddedPostgres } from "#app/database/embedded.server.ts";
import { DEMO_SIZE } from "#drizzle/seed/seed.ts";
import { measureAnalysis } from "./analysis-of-items.ts";
import { makeAnswerTasks } from "./answer-tasks.ts";
import { measureCoverage } from "./coverage-page.ts";
import { longestScreen, measureLessonPage } from "./lesson-page.ts";
import { type Line, unmeasured } from "./line.ts";
import { type Area, type BenchOptions, readOptions } from "./options.ts";
import { measurePageWeight } from "./page-weight.ts";
import { measurePlanningSize } from "./planning-size.ts";
import { measurePlaying } from "./playing.ts";
import { ROOT } from "./processes.ts";
import { measurePublicPages } from "./public-pages.ts";
import { printLines, writeDocument } from "./report.ts";
import { measureSaving } from "./saving-answers.ts";
import { signIn } from "./sign-in.ts";
import { type Product, startProduct } from "./start-product.ts";
import { measureStart } from "./start-time.ts";
import { measureStatements } from "./statements.ts";

const log = (line: string) => console.log(line);

/** Everything that the measurements on the demo data share. */
interface Stage {
  product: Product;
  database: Database;
  databaseUrl: string;
  dataDir: string;
  catalog: CatalogReader;
  cookie: string;
  lessonPath: string;
}

const measurements: [Area, (stage: Stage, options: BenchOptions) => Promise<Line[]>][] = [
  ["statements", (stage) => statements(stage)],
  [
    "weight",
    ({ product, cookie, lessonPath }) =>
      measurePageWeight({ origin: product.origin, cookie }, lessonPath),
  ],
  [
    "lesson",
    ({ product, database, lessonPath }, options) =>
      measureLessonPage(options, product, { path: lessonPath, database }),
  ],
  ["public", ({ product, database }, options) => measurePublicPages(options, product, database)],
  ["saving", ({ product, ...stage }, options) => measureSaving(options, product, stage)],
  ["playing", ({ product, ...stage }, options) => measurePlaying(options, product, stage)],
  ["analysis", ({ databaseUrl }, options) => measureAnalysis(options, databaseUrl)],
  ["coverage", ({ product }) => measureCoverage(product.origin, DEMO_SIZE.people)],
];

async function statements({ product, database, catalog, ...stage }: Stage): Promise<Line[]> {
  const { origin } = product;
  const [answers = []] = await makeAnswerTasks(database, catalog, {
    ...{ origin, learners: 1, attempts: 1 },
  });
  const learner = { origin, cookie: stage.cookie };
  return measureStatements({ ...stage, origin, database, learner, answers });
}

async function measureOnDemo(options: BenchOptions, dataDir: string): Promise<Line[]> {
  const lines: Line[] = [];
  const keep = (more: Line[]) => {
    printLines(more);
    lines.push(...more);
  };
  const postgres = await startEmbeddedPostgres({ dataDir, log });
  try {
    const product = await startProduct(postgres.url);
    const database = openDatabase(postgres.url, { applicationName: "ostoja bench" });
    const catalog = loadCatalog();
    const stage: Stage = {
      ...{ product, database, databaseUrl: postgres.url, dataDir, catalog },
      cookie: await signIn(product.origin, "learner"),
      lessonPath: longestScreen(catalog),
    };
    for (const [area, measure] of measurements) {
      if (!options.only.has(area)) continue;
      keep(await measure(stage, options).catch((error) => [unmeasured(area, "", error)]));
    }
    await database.close();
    await product.stop();
  } finally {
    await postgres.stop();
  }
  if (options.only.has("start")) keep(await measureStart(dataDir));
  return lines;
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const cache = path.join(ROOT, ".cache/bench");
  mkdirSync(cache, { recursive: true });
  const dataDir = mkdtempSync(path.join(cache, "demo-"));
  // mkdtemp closes it to all others; PostgreSQL's account has to get in.
  chmodSync(dataDir, 0o755);
  const lines: Line[] = [];
  try {
    lines.push(...(await measureOnDemo(options, dataDir)));
  } finally {
    removeEmbeddedPostgres(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  }
  if (options.full && options.only.has("coverage"))
    lines.push(...(await measurePlanningSize(options)));

  console.log("");
  printLines(lines);
  if (options.write) {
    writeDocument(lines, ["npm run bench --", ...process.argv.slice(2)].join(" "));
  }
  process.exitCode = lines.some(({ pass }) => pass === false) ? 1 : 0;
}

await main();
