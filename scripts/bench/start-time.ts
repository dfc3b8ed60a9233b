import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { type Line, median, percent } from "./line.ts";
import { freePort, plainEnv, ROOT } from "./processes.ts";

const ALLOWED_MS = 3000;
const STARTS = 3;
const TIMEOUT_MS = 60_000;
const POLL_MS = 10;
const SETTLE_MS = 2000;

/**
 * `npm start` of an installation that is built, migrated and seeded: from the command to the
 * moment when it answers that it is ready, the embedded PostgreSQL included.
 */
export async function measureStart(dataDir: string): Promise<Line[]> {
  const times: number[] = [];
  for (let turn = 0; turn < STARTS; turn++) times.push(await startOnce(dataDir));
  const [share, slowest] = [median(times) / ALLOWED_MS, Math.max(...times) / ALLOWED_MS];
  return [
    {
      what: "npm start, built and migrated, until it is ready",
      measured: `${percent(share)} of the time allowed (slowest of ${STARTS}: ${percent(slowest)})`,
      budget: `under ${ALLOWED_MS / 1000} s`,
      pass: share < 1,
    },
  ];
}

async function startOnce(dataDir: string): Promise<number> {
  const port = await freePort();
  const started = performance.now();
  // A group of its own: npm, its shell and the product are stopped together.
  const child = spawn("npm", ["start"], {
    cwd: ROOT,
    env: plainEnv({ PORT: `${port}`, DATA_DIR: dataDir }),
    stdio: "ignore",
    detached: true,
  });
  try {
    await waitFor(`http://127.0.0.1:${port}/readyz`, () => child.exitCode !== null);
    return performance.now() - started;
  } finally {
    // Asked to stop before it has said its welcome, the product would leave PostgreSQL running.
    await pause(SETTLE_MS);
    await stopGroup(child.pid);
  }
}

/** Stops npm, its shell and the product, and waits for the last of them. */
async function stopGroup(pid: number | undefined): Promise<void> {
  for (let signal: NodeJS.Signals | 0 = "SIGTERM"; pid; signal = 0) {
    try {
      process.kill(-pid, signal);
    } catch {
      return;
    }
    await pause(POLL_MS);
  }
}

/** Waits until an address answers 200. */
async function waitFor(url: string, ended: () => boolean): Promise<void> {
  const deadline = Date.now() + TIMEOUT_MS;
  while (Date.now() < deadline && !ended()) {
    const answer = await fetch(url).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.status === 200) return;
    await pause(POLL_MS);
  }
  throw new Error("npm start has not become ready");
}
