import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { usableBinaries } from "./embedded/binaries.server.ts";
import { ensureCluster } from "./embedded/cluster.server.ts";
import { embeddedUrl, type OwnerLock, takeOwnerLock } from "./embedded/owner-lock.server.ts";
import { findPlace, type Place, recall } from "./embedded/place.server.ts";
import {
  findPostmaster,
  launch,
  type Postmaster,
  shutDown,
  waitForRunning,
  waitUntilGone,
} from "./embedded/postmaster.server.ts";
import { DatabaseStartError, errorCode } from "./embedded/start-error.ts";

export { DatabaseStartError };

export interface EmbeddedOptions {
  /** Absolute path; the cluster, its password and its log are kept under it. */
  dataDir: string;
  /** Gets one line at a time. */
  log: (line: string) => void;
  /** False for test databases: fast, and not safe against a power cut. */
  durable?: boolean;
  /** True lets several processes use the cluster at once; the last one stops it. */
  shared?: boolean;
  /** Where root keeps what PostgreSQL's account cannot reach in the clone. */
  outside?: string;
  /** Called when PostgreSQL ends without having been asked to. */
  onLost?: () => void;
}

export interface EmbeddedPostgres {
  /** Address of the database `ostoja`; holds the password, so it is not for logs. */
  url: string;
  /** True when a server that an earlier process left running was taken over. */
  adopted: boolean;
  /** Fast shutdown; the second and later calls wait for the first. */
  stop(): Promise<void>;
}

const OUTSIDE = "/var/lib/ostoja";
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;

function rotate(logFile: string): void {
  try {
    if (statSync(logFile).size > LOG_LIMIT_BYTES) renameSync(logFile, `${logFile}.1`);
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
  }
}

/** Takes over the server that already runs on the cluster, or starts one. */
async function runServer(place: Place, options: EmbeddedOptions, logFile: string) {
  for (;;) {
    const found = findPostmaster(place.clusterDir);
    if (found?.status === "stopping") {
      await waitUntilGone(place.clusterDir, found.pid);
      continue;
    }
    if (found) {
      const ready = await waitForRunning(place.clusterDir, found.pid);
      if (ready) return { server: ready, adopted: true };
      continue;
    }
    const binaries = usableBinaries(place.account, options.outside ?? OUTSIDE, options.log);
    if (!place.made) options.log(`Creating the database in ${place.clusterDir} …`);
    const durable = options.durable ?? true;
    await ensureCluster(binaries, place, durable);
    const server = await launch(binaries, place, logFile, durable);
    if (server) return { server, adopted: false };
  }
}

function stopper(place: Place, server: Postmaster, lock: OwnerLock, quiet: () => void) {
  let stopping: Promise<void> | null = null;
  return () => {
    stopping ??= (async () => {
      quiet();
      // The lock is held until the server is gone, so that no start takes it over in between.
      const last = await lock.isLast().catch(() => true);
      if (last) await shutDown(place.clusterDir, server.pid);
      await lock.release();
    })();
    return stopping;
  };
}

/** A running server and the lock on it. */
async function acquire(
  place: Place,
  options: EmbeddedOptions,
  logFile: string,
  onLost: () => void,
) {
  const shared = options.shared ?? false;
  for (let attempt = 1; ; attempt++) {
    const { server, adopted } = await runServer(place, options, logFile);
    try {
      return { server, adopted, lock: await takeOwnerLock(place, server, shared, onLost) };
    } catch (error) {
      // The last of those who shared it may be stopping the server just now.
      if (!shared || attempt === 10) throw error;
      await pause(200);
    }
  }
}

/**
 * Starts the real PostgreSQL that comes with the packages, on a cluster under the data folder.
 * The first call makes the cluster; a server that outlived a killed process is taken over.
 *
 * @throws DatabaseStartError with one line that says what is wrong
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  try {
    mkdirSync(options.dataDir, { recursive: true });
    // A running server is known by its folder, so the folder has one name only.
    const dataDir = realpathSync(options.dataDir);
    const logFile = path.join(dataDir, "postgres.log");
    const place = findPlace(dataDir, options.outside ?? OUTSIDE, options.log);
    rotate(logFile);
    let quiet = false;
    const { server, adopted, lock } = await acquire(place, options, logFile, () => {
      if (quiet) return;
      options.log(`The embedded PostgreSQL has ended unexpectedly (see ${logFile}).`);
      options.onLost?.();
    });
    const stop = stopper(place, server, lock, () => {
      quiet = true;
    });
    return { url: embeddedUrl(place, server), adopted, stop };
  } catch (error) {
    if (error instanceof DatabaseStartError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseStartError(`The embedded PostgreSQL cannot be used: ${reason}`, {
      cause: error,
    });
  }
}

/**
 * Deletes the stopped cluster of a data folder, wherever it is kept. For temporary folders.
 *
 * @throws DatabaseStartError while PostgreSQL runs on it
 */
export function removeEmbeddedPostgres(dataDir: string): void {
  if (!existsSync(dataDir)) return;
  const folder = realpathSync(dataDir);
  const known = recall(folder);
  if (!known) return;
  const clusterDir = path.resolve(folder, known.cluster);
  if (findPostmaster(clusterDir)) throw new DatabaseStartError(`${clusterDir} is in use`);
  // A cluster kept elsewhere has a folder of its own around it.
  const whole = path.isAbsolute(known.cluster) ? path.dirname(clusterDir) : clusterDir;
  rmSync(whole, { recursive: true, force: true });
  rmSync(path.join(folder, "postgres.json"), { force: true });
}
