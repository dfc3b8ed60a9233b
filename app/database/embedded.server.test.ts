import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openDatabase } from "./connect.server.ts";
import { isRoot } from "./embedded/account.server.ts";
import { findPostmaster } from "./embedded/postmaster.server.ts";
import {
  type EmbeddedOptions,
  type EmbeddedPostgres,
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
} from "./embedded.server.ts";

// Not in the clone: PostgreSQL's account may be unable to enter it, which is a test of its own.
const temporary = realpathSync(tmpdir());
let folder: string;
let lines: string[];
let running: EmbeddedPostgres[];

const start = async (options: Partial<EmbeddedOptions> = {}) => {
  const log = (line: string) => lines.push(line);
  const dataDir = path.join(folder, "data");
  const server = await startEmbeddedPostgres({ dataDir, log, durable: false, ...options });
  running.push(server);
  return server;
};

const query = async (url: string, text: string) => {
  const database = openDatabase(url, { max: 1 });
  try {
    return await database.sql.unsafe(text);
  } finally {
    await database.close();
  }
};

/** Starts the server in a process of its own, which is then killed without a chance to stop it. */
async function startAndKill(dataDir: string): Promise<void> {
  const module = pathToFileURL(path.join(import.meta.dirname, "embedded.server.ts")).href;
  const code = `import { startEmbeddedPostgres } from ${JSON.stringify(module)};
    await startEmbeddedPostgres({ dataDir: process.argv[1], log() {}, durable: false });
    process.kill(process.pid, "SIGKILL");`;
  const args = ["--input-type=module", "-e", code, dataDir];
  const child = spawn(process.execPath, args, { stdio: "inherit" });
  const signal = await new Promise((resolve) => child.once("exit", (_, name) => resolve(name)));
  expect(signal).toBe("SIGKILL");
}

beforeEach(() => {
  folder = mkdtempSync(path.join(temporary, "ostoja-embedded-"));
  chmodSync(folder, 0o755);
  lines = [];
  running = [];
});

afterEach(async () => {
  await Promise.allSettled(running.map((server) => server.stop()));
  removeEmbeddedPostgres(path.join(folder, "data"));
  rmSync(folder, { recursive: true, force: true });
});

describe("the embedded PostgreSQL", () => {
  test("keeps its data, and sorts the same way on every machine", async () => {
    const first = await start();
    await query(first.url, "CREATE TABLE kept AS SELECT 'Żory' AS town");
    await Promise.all([first.stop(), first.stop()]);
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await query(second.url, "SELECT town FROM kept")).toEqual([{ town: "Żory" }]);
    const towns = await query(
      second.url,
      `SELECT string_agg(n, ' ' ORDER BY n COLLATE "pl-x-icu") AS polish,
         string_agg(n, ' ' ORDER BY n) AS bytes, min(lower(n)) AS first
       FROM unnest(array['Łódź', 'Zamość', 'Lublin', 'Ćmielów', 'Cieszyn']) AS n`,
    );
    expect(towns[0]).toMatchObject({
      polish: "Cieszyn Ćmielów Lublin Łódź Zamość",
      bytes: "Cieszyn Lublin Zamość Ćmielów Łódź",
    });
  });

  test("is durable unless asked otherwise, and shows its password to nobody", async () => {
    const { url } = await start({ durable: true });
    const [row] = await query(url, "SELECT current_setting('fsync') AS fsync");
    expect(row?.fsync).toBe("on");
    const file = await stat(path.join(folder, "data/postgres.json"));
    expect(file.mode & 0o777).toBe(0o600);
    await expect(query(url.replace(/:[^:@]+@/, ":wrong@"), "SELECT 1")).rejects.toThrow("password");
    expect(lines.join()).not.toContain(new URL(url).password);
  });

  test("refuses a second owner with one line, and lets sharers in", async () => {
    await start();
    await expect(start()).rejects.toThrow(/^Ostoja is already running on .* \(process \d+\)/);
    await running[0]?.stop();
    const [one, two] = [await start({ shared: true }), await start({ shared: true })];
    await one.stop();
    expect(await query(two.url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
    await two.stop();
    await expect(query(two.url, "SELECT 1 AS n")).rejects.toThrow();
  });

  test("takes over the server of a killed process", async () => {
    await startAndKill(path.join(folder, "data"));
    const server = await start();
    expect(server.adopted).toBe(true);
    expect(await query(server.url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
  });

  test("recovers after PostgreSQL itself was killed, and says so", async () => {
    let lost = 0;
    const first = await start({ durable: true, onLost: () => lost++ });
    await query(first.url, "CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)");
    const server = findPostmaster(path.join(folder, "data/postgres"));
    // A missing number must not become 0, which is this whole process group.
    if (!server?.pid) throw new Error("PostgreSQL is not running where the test looks for it");
    process.kill(server.pid, "SIGKILL");
    await expect.poll(() => lost, { timeout: 10_000 }).toBe(1);
    const second = await start();
    expect(await query(second.url, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
    expect(lines.at(-1)).toContain("ended unexpectedly");
  });

  test("is not misled by a postmaster.pid whose number another program has now", async () => {
    const first = await start();
    const pidFile = path.join(folder, "data/postgres/postmaster.pid");
    const text = await readFile(pidFile, "utf8");
    await first.stop();
    writeFileSync(pidFile, text.replace(/^\d+/, `${process.pid}`));
    const { url } = await start();
    expect(await query(url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
  });

  test("redoes a half-made cluster, and never one that was complete", async () => {
    const cluster = path.join(folder, "data/postgres");
    mkdirSync(path.join(cluster, "base"), { recursive: true });
    mkdirSync(`${cluster}.making-4194305`);
    writeFileSync(path.join(cluster, "PG_VERSION"), "18\n");
    await (await start()).stop();
    expect(existsSync(`${cluster}.making-4194305`)).toBe(false);
    rmSync(path.join(cluster, "global"), { recursive: true });
    await expect(start()).rejects.toThrow(/gone or damaged: restore it from a backup/);
  });

  test("names the version of a cluster it cannot open", async () => {
    await (await start()).stop();
    writeFileSync(path.join(folder, "data/postgres/PG_VERSION"), "17\n");
    await expect(start()).rejects.toThrow(/was made by PostgreSQL 17 and this is 18/);
  });

  test.runIf(isRoot())("as root, moves out of a folder its account cannot enter", async () => {
    const outside = `${folder}-outside`;
    chmodSync(folder, 0o700);
    try {
      const first = await start({ outside });
      expect(lines[0]).toMatch(/cannot enter .*: the database is kept in /);
      await query(first.url, "CREATE TABLE kept AS SELECT 1 AS n");
      await first.stop();
      // Once chosen the place stays, even when the folder has been opened since.
      chmodSync(folder, 0o755);
      const second = await start({ outside });
      expect(await query(second.url, "SELECT n FROM kept")).toEqual([{ n: 1 }]);
      await second.stop();
      removeEmbeddedPostgres(path.join(folder, "data"));
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });
});
