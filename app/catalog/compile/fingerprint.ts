import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { SourceFile } from "./sources.ts";

const CATALOG_DIR = fileURLToPath(new URL("../", import.meta.url));
const ALSO = [
  "../../../package-lock.json",
  "../../modules/assessment/scenario-rules.ts",
  "../../modules/assessment/scenario-texts.ts",
];

/** SHA-256 of a value's JSON with sorted keys, so that the order of writing does not matter. */
export function hashOf(value: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(sorted(value)))
    .digest("hex");
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)]),
  );
}

/** Hash of the compiler: its files, the installed packages and what Intl knows of languages. */
export function compilerFingerprint(): string {
  const hash = createHash("sha256").update(process.versions.cldr ?? "");
  const files = readdirSync(CATALOG_DIR, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .sort()
    .map((name) => CATALOG_DIR + name);
  for (const file of [...files, ...ALSO.map((at) => fileURLToPath(new URL(at, import.meta.url)))]) {
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest("hex");
}

/**
 * Hash of everything a run depends on. Today's month is in it, because the check of stale
 * contacts depends on the day.
 */
export function inputHash(compiler: string, sources: readonly SourceFile[], today: string): string {
  return hashOf([compiler, today.slice(0, 7), sources]);
}
