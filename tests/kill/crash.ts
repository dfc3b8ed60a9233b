import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { type Database, openDatabase } from "#app/database/connect.server.ts";
import {
  type EmbeddedPostgres,
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
} from "#app/database/embedded.server.ts";
import { migrateDatabase } from "#app/database/migrate.server.ts";

const READY_MS = 60_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}

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
      const cache = path.resolve(".cache");
      mkdirSync(cache, { recursive: true });
      this.#dataDir = mkdtempSync(path.join(cache, "crash-"));
      // PostgreSQL's account has to get in.
      chmodSync(this.#dataDir, 0o755);
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
