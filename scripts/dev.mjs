/**
 * `npm run dev`: the product with Vite's development server inside `server.ts`, and the courses
 * compiled again whenever one of their files is saved.
 */
import { ensureContent } from "./lib/freshness.mjs";
import { ensureInstalled, fail, requireNode } from "./lib/install.mjs";
import { forwardSignals, isStopping, startNode } from "./lib/processes.mjs";

try {
  requireNode();
  ensureInstalled();
  forwardSignals();
  await ensureContent();
  const env = { NODE_ENV: "development" };
  const watcher = startNode(["scripts/compile-content.ts", "--watch"], { env });
  const server = startNode(["server.ts"], { env });
  watcher.code.then((code) => {
    if (!isStopping()) console.error(`The content is no longer watched (exit code ${code}).`);
  });
  process.exitCode = await server.code;
  watcher.child.kill("SIGTERM");
} catch (error) {
  fail(error);
}
