/** What is made from the sources is made again when its sources have changed, and not before. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./install.mjs";
import { runNode } from "./processes.mjs";

const isTest = (name) => /\.test\.[a-z]+$/.test(name);

function* filesUnder(dir, place) {
  const full = path.join(dir, place);
  if (!existsSync(full)) return;
  const entries = readdirSync(full, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = `${place}/${entry.name}`;
    if (entry.isDirectory()) yield* filesUnder(dir, inner);
    else if (!isTest(entry.name)) yield inner;
  }
}

/**
 * Hash of names and contents; tests do not count.
 *
 * @param places files (they have an extension) and folders, relative to `dir`; one that does not
 *   exist counts as empty
 */
export function hashOf(places, dir = root) {
  const hash = createHash("sha256");
  for (const place of places) {
    const files = path.extname(place) ? [place] : filesUnder(dir, place);
    for (const file of files) {
      const full = path.join(dir, file);
      const text = existsSync(full) ? readFileSync(full) : "";
      hash.update(`${file}\0${text.length}\0`).update(text);
    }
  }
  return hash.digest("hex");
}

/**
 * Runs a step unless its stamp says that it has already run on the same sources and that its
 * product is still the one it made then. The stamp is removed first: a step that is interrupted
 * counts as not run.
 *
 * @param step.stamp the stamp's file; `step.sources` and `step.product` are files and folders,
 *   `step.also` is anything else that the product depends on, all relative to `dir`
 * @param options.force runs it in any case
 * @returns whether it ran
 */
export async function whenChanged(step, run, { force = false, dir = root } = {}) {
  const file = path.join(dir, step.stamp);
  const sources = `${hashOf(step.sources, dir)} ${step.also ?? ""}`;
  const stampNow = () => `${sources} ${hashOf([step.product], dir)}\n`;
  const fresh = existsSync(file) && readFileSync(file, "utf8") === stampNow();
  if (fresh && !force) return false;
  rmSync(file, { force: true });
  await run();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, stampNow());
  return true;
}

const PACKAGES = ["package.json", "package-lock.json"];

const CONTENT = {
  stamp: ".content/.made-from",
  product: ".content/state.json",
  sources: [
    "content",
    "app/catalog",
    "app/modules/assessment/scenario-rules.ts",
    "app/modules/assessment/scenario-texts.ts",
    "scripts/compile-content.ts",
    ...PACKAGES,
  ],
};

const BUILD = {
  stamp: "build/.made-from",
  product: "build/server/index.js",
  sources: ["app", "public", "vite.config.ts", "remix.config.js", "tsconfig.json", ...PACKAGES],
};

/** Compiles the courses to `.content/` when they, or their compiler, have changed. */
export function ensureContent(options) {
  const compile = () =>
    runNode(["scripts/compile-content.ts"], "The content could not be compiled: see above.");
  // Figures and provisions are checked against the day, so a new day is a change.
  const also = new Date().toISOString().slice(0, 10);
  return whenChanged({ ...CONTENT, also }, compile, options);
}

/** Builds the web application to `build/` when its sources have changed. */
export function ensureBuild(options) {
  const build = () => {
    console.log("Building the application …");
    const args = ["node_modules/@remix-run/dev/dist/cli.js", "vite:build"];
    const env = { NODE_ENV: "production" };
    return runNode(args, "The application could not be built: see above.", { env });
  };
  return whenChanged(BUILD, build, options);
}
