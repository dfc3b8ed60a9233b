/** `npm run bench`: benchmarks of the built product; `docs/benchmarks.md` says what they mean. */
import { ensureBuild, ensureContent } from "../lib/freshness.mjs";
import { ensureInstalled, fail, requireNode } from "../lib/install.mjs";
import { forwardSignals, startNode } from "../lib/processes.mjs";

try {
  requireNode();
  ensureInstalled();
  forwardSignals();
  await ensureContent();
  await ensureBuild();
  const args = ["scripts/bench/bench.ts", ...process.argv.slice(2)];
  process.exitCode = await startNode(args, { env: { NODE_ENV: "production" } }).code;
} catch (error) {
  fail(error);
}
