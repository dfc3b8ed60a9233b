import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { type Database, openDatabase } from "#app/database/connect.server.ts";
import {
  type EmbeddedPostgres,
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
} from "#app/database/embedded.server.ts";
import { migrateDatabase } from "#app/database/migrate.server.ts";
import { freePort, makeDataDir } from "#tests/own-place.ts";

const READY_MS = 60_000;

/** A product and a durable PostgreSQL of a test's own, to be killed both at once. */
export class Crash {
  port = 0;
  #dataDir = "";
  #postgres: EmbeddedPostgres | undefined;
  #server: ChildProcess | undefined;
  #database: Database | undefined;

  /** Starts PostgreSQL and the product, and waits until it takes requests. */
  async start(): Promise<void> {
    if (!this.#dataDir) {
      this.#dataDir = makeDataDir("crash-");
      this.port = await freePort();
    }
    this.#postgres = await startEmbeddedPostgres({ dataDir: this.#dataDir, log: () => {} });
    await migrateDatabase(this.#postgres.url);
    await this.#startServer(this.#postgres.url);
  }

  /** A connection of the test's own. */
  get database(): Database {
    this.#database ??= openDatabase(this.#postgres?.url ?? "", { max: 4 });
    return this.#database;
  }

  /** Ends the product and PostgreSQL without any warning. */
  async kill(): Promise<void> {
    const pid = this.#postmasterPid();
    const ended = this.#server && once(this.#server, "exit");
    this.#server?.kill("SIGKILL");
    process.kill(pid, "SIGKILL");
    await ended;
    await this.#database?.close().catch(() => {});
    this.#database = undefined;
    await this.#postgres?.stop().catch(() => {});
  }

  async remove(): Promise<void> {
    await this.#database?.close().catch(() => {});
    if (this.#server && this.#server.exitCode === null && this.#server.signalCode === null) {
      const ended = once(this.#server, "exit");
      this.#server.kill("SIGTERM");
      await ended;
    }
    await this.#postgres?.stop().catch(() => {});
    removeEmbeddedPostgres(this.#dataDir);
    rmSync(this.#dataDir, { recursive: true, force: true });
  }

  async #startServer(url: string): Promise<void> {
    const { PATH, HOME } = process.env;
    const settings = { PORT: String(this.port), DATABASE_URL: url, DATA_DIR: this.#dataDir };
    const env = { PATH, HOME, NODE_ENV: "production", DEMO: "0", ...settings };
    const child = spawn(process.execPath, ["server.ts"], { env: env as NodeJS.ProcessEnv });
    this.#server = child;
    let output = "";
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`It did not start: ${output}`)), READY_MS);
      for (const stream of [child.stdout, child.stderr]) {
        stream?.on("data", (text) => {
          output += text;
          if (!output.includes(`http://127.0.0.1:${this.port}`)) return;
          clearTimeout(timer);
          resolve();
        });
      }
    });
  }

  #postmasterPid(): number {
    const file = path.join(this.#dataDir, "postgres", "postmaster.pid");
    return Number(readFileSync(file, "utf8").split("\n")[0]);
  }
}
