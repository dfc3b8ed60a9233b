import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { removeEmbeddedPostgres, startEmbeddedPostgres } from "#app/database/embedded.server.ts";
import { freePort, makeDataDir } from "#tests/own-place.ts";

const READY_MS = 60_000;

/** A product of a test's own, empty, to be killed and started again on the same data. */
export class OwnProduct {
  readonly url: string;
  /** All that it printed. */
  output = "";
  readonly #port: number;
  readonly #dataDir: string;
  #child: ChildProcess | undefined;

  private constructor(port: number, dataDir: string) {
    this.#port = port;
    this.#dataDir = dataDir;
    this.url = `http://127.0.0.1:${port}`;
  }

  static async make(): Promise<OwnProduct> {
    return new OwnProduct(await freePort(), makeDataDir("own-"));
  }

  /** Starts it, and waits until it takes requests. */
  async start(): Promise<void> {
    const { PATH, HOME } = process.env;
    const settings = { PORT: String(this.#port), DATA_DIR: this.#dataDir, DEMO: "0" };
    const env = { PATH, HOME, NODE_ENV: "production", ...settings } as NodeJS.ProcessEnv;
    const child = spawn(process.execPath, ["server.ts"], { env });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (text) => {
        this.output += text;
      });
    }
    const ready = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`It did not start: ${this.output}`)),
        READY_MS,
      );
      child.stdout?.on("data", () => {
        if (!this.output.includes(`Ostoja: ${this.url}`)) return;
        clearTimeout(timer);
        resolve();
      });
    });
    this.output = "";
    await ready;
  }

  /** Ends it without any warning. */
  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  /** Ends it and takes its data away. */
  async remove(): Promise<void> {
    await this.#end("SIGTERM");
    try {
      removeEmbeddedPostgres(this.#dataDir);
    } catch {
      // It was killed and left its PostgreSQL running: take that over to stop it.
      await (await startEmbeddedPostgres({ dataDir: this.#dataDir, log: () => {} })).stop();
      removeEmbeddedPostgres(this.#dataDir);
    }
    rmSync(this.#dataDir, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }
}
