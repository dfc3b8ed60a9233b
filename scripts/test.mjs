/**
 * `npm test`: everything that must hold, in one run. Goes on after a failed step, so that one
 * run shows all problems; the last line is the sum.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { findChromium, NO_CHROMIUM } from "./lib/chromium.mjs";
import { ensureInstalled, fail, requireNode, root } from "./lib/install.mjs";
import { forwardSignals, isStopping, startNode } from "./lib/processes.mjs";
import * as tally from "./lib/tally.mjs";

const reports = path.join(root, "test-results");
const steps = [];

async function step(name, run) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const counts = await run();
  if (isStopping()) process.exit(130);
  steps.push({ name, counts, seconds: Math.round((Date.now() - started) / 1000) });
}

/** A script of package.json, run by Node itself, as one check. */
const script = (name) => async () => tally.check((await startNode(["--run", name]).code) === 0);

/** A test runner whose JSON report is counted. */
async function runner(args, reportName, count, env = {}) {
  const report = path.join(reports, reportName);
  rmSync(report, { force: true });
  const code = await startNode(args, { env: { CI: process.env.CI ?? "1", ...env } }).code;
  const text = existsSync(report) ? readFileSync(report, "utf8") : "null";
  return count(JSON.parse(text), code);
}

const unitTests = () => {
  const file = "vitest.json";
  const report = ["--reporter=default", "--reporter=json", `--outputFile.json=${reports}/${file}`];
  return runner(["node_modules/vitest/vitest.mjs", "run", ...report], file, tally.tallyVitest);
};

const journeys = () => {
  const chromium = findChromium();
  if (!chromium) {
    console.error(NO_CHROMIUM);
    return tally.check(false);
  }
  const file = "playwright.json";
  const args = ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"];
  return runner(args, file, tally.tallyPlaywright, {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: path.join(reports, file),
  });
};

function summary() {
  const total = steps.reduce((sum, { counts }) => tally.add(sum, counts), tally.NOTHING);
  console.log("\n== Summary");
  for (const { name, counts, seconds } of steps) {
    console.log(
      `${counts.failed > 0 ? "FAILED" : "ok    "} ${name}: ${tally.lastLine(counts)} (${seconds} s)`,
    );
  }
  console.log(tally.lastLine(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
}

try {
  requireNode();
  ensureInstalled();
  forwardSignals();
  mkdirSync(reports, { recursive: true });
  await step("Lint and dependency walls", script("lint"));
  await step("Types", script("typecheck"));
  await step("Content", script("content:check"));
  await step("Build", script("build"));
  await step("Unit and integration tests", unitTests);
  await step("Journeys in a browser", journeys);
  summary();
} catch (error) {
  fail(error);
}
