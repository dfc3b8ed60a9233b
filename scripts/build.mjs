/** `npm run build`: the courses and the web application, also when nothing has changed. */
import { ensureBuild, ensureContent } from "./lib/freshness.mjs";
import { ensureInstalled, fail, requireNode } from "./lib/install.mjs";
import { forwardSignals } from "./lib/processes.mjs";

try {
  requireNode();
  ensureInstalled();
  forwardSignals();
  await ensureContent({ force: true });
  await ensureBuild({ force: true });
} catch (error) {
  fail(error);
}
