import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { removeEmbeddedPostgres, startEmbeddedPostgres } from "#app/database/embedded.server.ts";
import { hashOf } from "../lib/freshness.mjs";
import { measureCoverage } from "./coverage-page.ts";
import type { Line } from "./line.ts";
import type { BenchOptions } from "./options.ts";
import { plainEnv, ROOT, startScript } from "./processes.ts";
import { startProduct } from "./start-product.ts";

const FOLDER = path.join(ROOT, ".cache/bench/planning-size");
const STAMP = path.join(FOLDER, "seeded.json");
const log = (line: string) => console.log(line);

interface Stamp {
  key: string;
  /** What the seed said when it had finished. */
  report: string;
}

/** The ministry's table at planning size. The cluster is kept: seeding it takes minutes. */
export async function measurePlanningSize(options: BenchOptions): Promise<Line[]> {
  const report = await seedOnce(options);
  const postgres = await startEmbeddedPostgres({ dataDir: FOLDER, log });
  try {
    const product = await startProduct(postgres.url);
    const lines = await measureCoverage(product.origin, options.people);
    await product.stop();
    return [...lines, { what: "seed of that size", measured: report, budget: "", pass: null }];
  } finally {
    await postgres.stop();
  }
}

/** @returns what the seed said, now or when the cluster was made */
async function seedOnce({ people, institutions }: BenchOptions): Promise<string> {
  const key = `${people} ${institutions} ${hashOf(["drizzle", "package-lock.json"], ROOT)}`;
  const known = readStamp();
  if (known?.key === key) return known.report;
  removeEmbeddedPostgres(FOLDER);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  log(`Seeding ${people} people and ${institutions} institutions …`);
  const size = ["--people", `${people}`, "--institutions", `${institutions}`];
  const child = startScript(["drizzle/seed.ts", ...size], { env: plainEnv({ DATA_DIR: FOLDER }) });
  let said = "";
  for await (const chunk of child.stdout) said += chunk;
  const report = said.match(/^\d+ people, .*$/m)?.[0];
  if (!report) throw new Error(`The seed has not finished: ${said.trim().split("\n").at(-1)}`);
  const stamp: Stamp = { key, report };
  writeFileSync(STAMP, JSON.stringify(stamp));
  return report;
}

function readStamp(): Stamp | null {
  try {
    return JSON.parse(readFileSync(STAMP, "utf8"));
  } catch {
    return null;
  }
}
