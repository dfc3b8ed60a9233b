/**
 * `npm start`: from a fresh clone to a running product. Runs on any Node from 20 on; what comes
 * after the installation runs on the Node that package.json pins.
 */
import path from "node:path";
import { ensureBuild, ensureContent } from "./lib/freshness.mjs";
import { ensureInstalled, fail, requireNode, root } from "./lib/install.mjs";
import { forwardSignals, startNode } from "./lib/processes.mjs";

try {
  requireNode();
  ensureInstalled();
  forwardSignals();
  await ensureContent();
  await ensureBuild();
  const env = {
    NODE_ENV: "production",
    // Reading our own modules is most of a start: the second time they are read as compiled.
    NODE_COMPILE_CACHE: path.join(root, "node_modules", ".cache", "node"),
  };
  process.exitCode = await startNode(["server.ts"], { env }).code;
} catch (error) {
  fail(error);
}
