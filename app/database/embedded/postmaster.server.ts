import { spawn, spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { runAs } from "./account.server.ts";
import type { Binaries } from "./binaries.server.ts";
import type { Place } from "./place.server.ts";
import { serverSettings } from "./settings.ts";
import { DatabaseStartError, errorCode } from "./start-error.ts";

/** The main process of a running PostgreSQL, as its `postmaster.pid` describes it. */
export interface Postmaster {
  pid: number;
  port: number;
  status: string;
}

const POLL_MS = 15;
/** Recovery after a crash is bounded by `max_wal_size`; a slow disk needs its time. */
const START_TIMEOUT_MS = 180_000;
const STOP_TIMEOUT_MS = 60_000;
/** No process has this number: it is above the largest on Linux and macOS. */
const NO_PROCESS = 4_194_305;
const PASSING_TROUBLE = /could not bind|could not create any TCP|shared memory block/;

const pidFile = (clusterDir: string) => path.join(clusterDir, "postmaster.pid");

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

function commandOf(pid: number): string {
  if (process.platform !== "linux") {
    return spawnSync("ps", ["-o", "command=", "-p", `${pid}`], { encoding: "utf8" }).stdout;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

function readPidFile(clusterDir: string): Postmaster | null {
  try {
    const lines = readFileSync(pidFile(clusterDir), "utf8").split("\n");
    const [pid, , , port, , , , status] = lines.map((line) => line.trim());
    // An empty file gives 0, which as a process number would mean ourselves.
    if (!(Number(pid) > 0)) return null;
    return { pid: Number(pid), port: Number(port), status: status ?? "starting" };
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

/** The PostgreSQL that runs on this cluster, or null. */
export function findPostmaster(clusterDir: string): Postmaster | null {
  const noted = readPidFile(clusterDir);
  return noted && commandOf(noted.pid).includes(clusterDir) ? noted : null;
}

/**
 * PostgreSQL takes a number in a stale `postmaster.pid` that another program (or a zombie) has
 * now for a running server, and refuses to start. The number is replaced and not the file
 * removed: its other lines let PostgreSQL find children of the dead server that still write.
 */
function clearReusedPid(clusterDir: string): void {
  const noted = readPidFile(clusterDir);
  if (!noted || noted.pid === NO_PROCESS || !isAlive(noted.pid)) return;
  const text = readFileSync(pidFile(clusterDir), "utf8");
  writeFileSync(pidFile(clusterDir), text.replace(/^\d+/, `${NO_PROCESS}`));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** Waits for one process, since the file of a killed one says "ready" too. */
async function waitUntilReady(
  clusterDir: string,
  pid: number | undefined,
  ended: () => boolean,
): Promise<Postmaster | "ended"> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (ended()) return "ended";
    const noted = readPidFile(clusterDir);
    if (noted?.status === "ready" && noted.pid === pid) return noted;
    await pause(POLL_MS);
  }
  throw new DatabaseStartError(
    `PostgreSQL has not become ready in ${START_TIMEOUT_MS / 1000} seconds`,
  );
}

/** Waits for a PostgreSQL that is starting; null when it ended instead. */
export async function waitForRunning(clusterDir: string, pid: number): Promise<Postmaster | null> {
  const isOther = () => findPostmaster(clusterDir)?.pid !== pid;
  const result = await waitUntilReady(clusterDir, pid, isOther);
  return result === "ended" ? null : result;
}

/**
 * Starts PostgreSQL in a session of its own, so that Ctrl-C in the terminal does not reach it
 * while requests are still being answered.
 *
 * @returns null when another process has started it on the same cluster
 * @throws DatabaseStartError with PostgreSQL's own reason
 */
export async function launch(
  binaries: Binaries,
  place: Place,
  logFile: string,
  durable: boolean,
): Promise<Postmaster | null> {
  const { clusterDir } = place;
  const giveUp = Date.now() + 10_000;
  for (;;) {
    clearReusedPid(clusterDir);
    const logFd = openSync(logFile, "a", 0o600);
    const logStart = statSync(logFile).size;
    const args = ["-D", clusterDir, ...serverSettings(await freePort(), durable)];
    const child = spawn(path.join(binaries.dir, "bin", "postgres"), args, {
      ...runAs(place.account),
      detached: true,
      stdio: ["ignore", logFd, logFd],
    });
    closeSync(logFd);
    let ended = false;
    child.once("exit", () => {
      ended = true;
    });
    child.once("error", () => {
      ended = true;
    });
    child.unref();
    const result = await waitUntilReady(clusterDir, child.pid, () => ended);
    if (result !== "ended") return result;
    const said = readFileSync(logFile).subarray(logStart).toString();
    if (said.includes("lock file") && findPostmaster(clusterDir)) return null;
    if (!PASSING_TROUBLE.test(said) || Date.now() > giveUp) {
      const reason = /(?:FATAL|PANIC): +(.*)/.exec(said)?.[1] ?? "it ended at once";
      throw new DatabaseStartError(`PostgreSQL did not start: ${reason} (see ${logFile})`);
    }
    await pause(200);
  }
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
export async function shutDown(clusterDir: string, pid: number): Promise<void> {
  if (findPostmaster(clusterDir)?.pid === pid) process.kill(pid, "SIGINT");
  await waitUntilGone(clusterDir, pid);
}

/** Waits until a PostgreSQL that is stopping has removed its `postmaster.pid`. */
export async function waitUntilGone(clusterDir: string, pid: number): Promise<void> {
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while (findPostmaster(clusterDir)?.pid === pid) {
    if (Date.now() > deadline) {
      throw new DatabaseStartError(
        `PostgreSQL (process ${pid}) has not stopped in ${STOP_TIMEOUT_MS / 1000} seconds`,
      );
    }
    await pause(POLL_MS);
  }
}
