/**
 * Compiles `content` into `.content`: `node scripts/compile-content.ts [--check] [--watch] [--quiet]`.
 *
 * `--check` writes nothing; `--watch` goes on after each change; `--quiet` prints errors alone. When nothing has changed since
 * the last run, only the inputs are hashed: the compiler and its libraries are not even loaded.
 */
import { existsSync, watch } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { compilerFingerprint, inputHash } from "../app/catalog/compile/fingerprint.ts";
import { formatProblem, type Problem } from "../app/catalog/compile/problems.ts";
import { readSources } from "../app/catalog/compile/sources.ts";
import { readState, type Summary } from "../app/catalog/compile/store.ts";

const CONTENT_DIR = path.resolve("content");
const OUT_DIR = path.resolve(".content");
const QUIET_MS = 150;

const { values: options } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    watch: { type: "boolean", default: false },
    quiet: { type: "boolean", default: false },
  },
});

if (!existsSync(CONTENT_DIR)) {
  console.error(
    `There is no folder "content" in ${process.cwd()}: run this from the repository's root`,
  );
  process.exit(1);
}
const ok = await run();
if (options.watch) watchContent();
else process.exitCode = ok ? 0 : 1;

/** Compiles once and prints what came of it. Returns whether the content is without errors. */
async function run(): Promise<boolean> {
  const started = performance.now();
  const sources = readSources(CONTENT_DIR);
  const today = new Date().toISOString().slice(0, 10);
  const state = readState(OUT_DIR);
  if (state?.inputHash === inputHash(compilerFingerprint(), sources, today)) {
    print(state.summary, [], state.warnings, started, "nothing changed");
    return true;
  }
  const { compileContent } = await import("../app/catalog/compile/compile.ts");
  const write = !options.check;
  const { summary, errors, warnings } = await compileContent({
    sources,
    outDir: OUT_DIR,
    write,
    today,
  });
  print(summary, errors, warnings, started, write ? "compiled" : "checked");
  return errors.length === 0;
}

function print(
  summary: Summary,
  errors: Problem[],
  warnings: Problem[],
  started: number,
  done: string,
) {
  const told = options.quiet ? errors : [...warnings, ...errors];
  for (const problem of told) console.error(`${formatProblem(problem)}\n`);
  if (options.quiet) return;
  const { words, reading, scenarios } = summary;
  const reads = ({ sentence, fog }: Summary["reading"]["pl"]) =>
    `${sentence} words a sentence, FOG ${fog}`;
  const steps = scenarios.flatMap(({ id, roles }) =>
    roles.map(
      ({ role, shortest, longest, minutes }) =>
        `  ${id} as ${role}: ${shortest} to ${longest} choices, about ${minutes} minutes to read`,
    ),
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    [
      `${summary.courses} courses, ${summary.lessons} lessons, ${summary.screens} screens`,
      `${words.pl} words in Polish (${reads(reading.pl)}), ${words.en} in English (${reads(reading.en)})`,
      `${summary.items} items, ${scenarios.length} scenarios`,
      ...steps,
      `${summary.facts} facts, ${summary.provisions} provisions`,
      errors.length > 0
        ? `Content: ${errors.length} errors, ${warnings.length} warnings; nothing was written`
        : `Content: ${done} in ${seconds} s, ${warnings.length} warnings`,
    ].join("\n"),
  );
}

function watchContent(): void {
  console.log("Watching content; Ctrl-C stops");
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve<unknown>(undefined);
  watch(CONTENT_DIR, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(run).catch((error) => console.error(error));
    }, QUIET_MS);
  });
}
