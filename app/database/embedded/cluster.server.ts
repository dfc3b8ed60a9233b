import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { runAs } from "./account.server.ts";
import type { Binaries } from "./binaries.server.ts";
import { giveTo, type Place, rememberMade } from "./place.server.ts";
import { isAlive } from "./postmaster.server.ts";
import { DatabaseStartError, errorCode } from "./start-error.ts";

/** The superuser of the embedded cluster and the name of its database. */
export const DATABASE_NAME = "ostoja";

/**
 * Sorting by bytes unless a query asks for `COLLATE "pl-x-icu"`: the same order on every
 * machine, and no index that a newer ICU would silently break.
 */
const LOCALE = [
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
];

async function runInitdb(binaries: Binaries, place: Place, target: string, durable: boolean) {
  const passwordFile = `${target}.password`;
  writeFileSync(passwordFile, place.password, { mode: 0o600 });
  giveTo(place.account, passwordFile);
  try {
    const args = [
      `--pgdata=${target}`,
      `--username=${DATABASE_NAME}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      ...LOCALE,
      ...(durable ? [] : ["--no-sync"]),
    ];
    const child = spawn(path.join(binaries.dir, "bin", "initdb"), args, {
      ...runAs(place.account),
      stdio: ["ignore", "ignore", "pipe"],
      // Ctrl-C ends this process; a half-made cluster is found and removed by the next start.
      detached: true,
    });
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
    if (code === 0) return;
    const reason = said.split("\n").find((line) => line.includes("error:")) ?? said.trim();
    throw new DatabaseStartError(`The database cannot be created in ${target}: ${reason.trim()}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Removes what an interrupted start has left; what a living process is making stays. */
function removeLeftovers(clusterDir: string): void {
  const parent = path.dirname(clusterDir);
  const pattern = new RegExp(`^${path.basename(clusterDir)}\\.making-(\\d+)`);
  for (const name of readdirSync(parent)) {
    const pid = pattern.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(path.join(parent, name), { recursive: true });
  }
}

function checkVersion(binaries: Binaries, clusterDir: string): void {
  const version = readFileSync(path.join(clusterDir, "PG_VERSION"), "utf8").trim();
  if (version === binaries.major) return;
  throw new DatabaseStartError(
    `The database in ${clusterDir} was made by PostgreSQL ${version} and this is ${binaries.major}: go back to the version of Ostoja that made it, export, and import here`,
  );
}

/**
 * Makes the cluster unless it is there. It is made beside its place and moved, so that a cluster
 * in its place is a complete one.
 *
 * @throws DatabaseStartError when it cannot be made, is damaged, is gone, or is of another version
 */
export async function ensureCluster(
  binaries: Binaries,
  place: Place,
  durable: boolean,
): Promise<void> {
  const { clusterDir } = place;
  if (existsSync(path.join(clusterDir, "global", "pg_control"))) {
    checkVersion(binaries, clusterDir);
    if (!place.made) rememberMade(place);
    return;
  }
  if (place.made) {
    throw new DatabaseStartError(
      `The database in ${clusterDir} is gone or damaged: restore it from a backup, or delete ${path.join(place.dataDir, "postgres.json")} and that folder to begin with an empty one`,
    );
  }
  removeLeftovers(clusterDir);
  rmSync(clusterDir, { recursive: true, force: true });
  const making = `${clusterDir}.making-${process.pid}`;
  mkdirSync(making, { mode: 0o700 });
  giveTo(place.account, making);
  try {
    await runInitdb(binaries, place, making, durable);
    renameSync(making, clusterDir);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    // A process that started at the same moment was quicker: its cluster is as good.
    if (!["ENOTEMPTY", "EEXIST"].includes(errorCode(error))) throw error;
  }
  rememberMade(place);
}
