import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { json } from "node:stream/consumers";

export const ROOT = path.resolve(import.meta.dirname, "../..");

const KEPT = ["PATH", "HOME", "CHROMIUM_PATH"];

/** The environment of a measured process: nothing of the developer's settings. */
export function plainEnv(more: Record<string, string>): NodeJS.ProcessEnv {
  const kept = KEPT.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []));
  return { ...Object.fromEntries(kept), NODE_ENV: "production", ...more };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === "string") throw new Error("no free port");
  return address.port;
}

const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** Starts one of the bench's scripts, or the product, on this Node. */
export function startScript(args: string[], options: { env?: NodeJS.ProcessEnv } = {}) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: options.env ?? plainEnv({}),
    stdio: ["pipe", "pipe", "inherit"],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

export async function stopScript(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
}

/** Runs a script that takes JSON on its input and gives JSON on its output. */
export async function askScript<T>(
  script: string,
  input: unknown,
  env?: Record<string, string>,
): Promise<T> {
  const child = startScript([`scripts/bench/${script}`], { env: plainEnv(env ?? {}) });
  child.stdin.end(JSON.stringify(input));
  const ended = once(child, "exit");
  const answer = await json(child.stdout).catch(() => null);
  const [code] = await ended;
  if (code !== 0 || answer === null) throw new Error(`${script} ended with ${code}`);
  return answer as T;
}

/** Processor seconds that a process has used so far; NaN where the system does not say. */
export function processorSeconds(pid: number): number {
  if (process.platform !== "linux") return Number.NaN;
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name in brackets may hold spaces; user and system time are fields 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
