/** `npm run content:check`: the compiler's checks and the spelling, both, whatever the first says. */
import path from "node:path";
import { root } from "./lib/install.mjs";
import { startNode } from "./lib/processes.mjs";

const compiled = await startNode(["scripts/compile-content.ts", "--check"]).code;
const spelling = path.join(root, "node_modules", "cspell", "bin.mjs");
const spelled = await startNode([
  spelling,
  "lint",
  "--no-progress",
  "--no-summary",
  "--show-suggestions",
]).code;
if (spelled !== 0) {
  console.error("Spelling: correct the words above, or add a name or term to content/words.txt");
}
process.exitCode = compiled === 0 && spelled === 0 ? 0 : 1;
