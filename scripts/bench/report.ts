import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, totalmem } from "node:os";
import path from "node:path";
import type { Line } from "./line.ts";
import { ROOT } from "./processes.ts";

const FILE = path.join(ROOT, "docs/benchmarks.md");
const FROM = "<!-- measured: written by npm run bench -- --write -->";
const TO = "<!-- end of what was measured -->";

const verdict = ({ pass }: Line) => (pass === null ? "" : pass ? "pass" : "FAIL");

/** Prints the table for a terminal. */
export function printLines(lines: readonly Line[]): void {
  for (const line of lines) {
    const budget = line.budget && ` [${line.budget}]`;
    console.log(`${verdict(line).padEnd(5)} ${line.what}: ${line.measured}${budget}`);
  }
}

/** Puts the table into `docs/benchmarks.md`, between its two marks. */
export function writeDocument(lines: readonly Line[], command: string): void {
  const document = readFileSync(FILE, "utf8");
  const [before, after] = [document.indexOf(FROM), document.indexOf(TO)];
  if (before < 0 || after < before) throw new Error(`${FILE} has lost its marks`);
  const text = [
    FROM,
    "",
    ...conditions(command),
    "",
    "| what | measured | budget | |",
    "|---|---|---|---|",
    ...lines.map(
      (line) => `| ${line.what} | ${line.measured} | ${line.budget} | ${verdict(line)} |`,
    ),
    "",
  ];
  writeFileSync(FILE, document.slice(0, before) + text.join("\n") + document.slice(after));
}

function conditions(command: string): string[] {
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return [
    `- Command: \`${command}\``,
    `- Commit: \`${commit()}\`, ${new Date().toISOString().slice(0, 10)}`,
    `- Machine: ${availableParallelism()} cores, ${memory} GB of memory, ${process.platform}, Node ${process.versions.node}; load average at the end ${load}`,
  ];
}

function commit(): string {
  const git = (...args: string[]) =>
    execFileSync("git", args, { cwd: ROOT, encoding: "utf8" }).trim();
  const changed = git("status", "--porcelain", "app", "drizzle", "server.ts") !== "";
  return git("rev-parse", "--short", "HEAD") + (changed ? " with changes" : "");
}
