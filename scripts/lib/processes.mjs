/** Child processes on the pinned runtime, and signals on their way to them. */
import { spawn } from "node:child_process";
import { constants } from "node:os";
import path from "node:path";
import { root, runtime, StartProblem } from "./install.mjs";

const running = new Set();
/** One Ctrl-C arrives more than once: from the terminal, from npm, from a supervisor. */
const SAME_SIGNAL_MS = 1000;
let lastSignal = 0;
/** The signal that asked this process to stop, or null. */
let stopping = null;

function forward(signal) {
  stopping ??= signal;
  if (Date.now() - lastSignal < SAME_SIGNAL_MS) return;
  lastSignal = Date.now();
  for (const child of running) child.kill(signal === "SIGHUP" ? "SIGTERM" : signal);
  if (running.size === 0) process.exit(128 + constants.signals[signal]);
}

/** Makes this process outlive its children: it ends with them, not before. */
export function forwardSignals() {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, forward);
}

export const isStopping = () => stopping !== null;

/**
 * Starts Node on the pinned runtime.
 *
 * @param args script and arguments; paths are relative to the root of the clone
 * @returns the child and its exit code (128 + n when signal n ended it)
 */
export function startNode(args, { env = {}, stdio = "inherit" } = {}) {
  const bin = path.join(root, "node_modules", ".bin");
  const child = spawn(runtime(), args, {
    cwd: root,
    stdio,
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}`, ...env },
  });
  running.add(child);
  const code = new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (status, signal) => {
      running.delete(child);
      resolve(status ?? 128 + constants.signals[signal]);
    });
  });
  return { child, code };
}

/**
 * Runs Node to its end.
 *
 * @throws StartProblem `${problem}` when the exit code is not 0
 */
export async function runNode(args, problem, options) {
  const code = await startNode(args, options).code;
  if (stopping) process.exit(128 + constants.signals[stopping]);
  if (code !== 0) throw new StartProblem(problem);
}
