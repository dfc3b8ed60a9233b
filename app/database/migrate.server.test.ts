import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEmptyDatabase, createTestDatabase } from "#tests/database.ts";
import { migrateDatabase, pendingMigrations } from "./migrate.server.ts";

let folder: string;
const database = await createTestDatabase();

/** A folder of migrations as drizzle-kit writes it; one minute lies between two of them. */
function migrations(name: string, files: Record<string, string>, minutes?: number[]): string {
  const target = path.join(folder, name);
  mkdirSync(path.join(target, "meta"), { recursive: true });
  const entries = Object.entries(files).map(([tag, text], idx) => {
    writeFileSync(path.join(target, `${tag}.sql`), text);
    const when = Date.UTC(2026, 0, 1, 0, minutes?.[idx] ?? idx);
    return { idx, version: "7", when, tag, breakpoints: true };
  });
  const journal = { version: "7", dialect: "postgresql", entries };
  writeFileSync(path.join(target, "meta/_journal.json"), JSON.stringify(journal));
  return target;
}

const one = { "0000_one": "CREATE TABLE one (n int);" };
const two = { ...one, "0001_two": "CREATE TABLE two (n int);" };

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "ostoja-migrations-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("migrateDatabase", () => {
  test("applies what is pending, once, also when processes start together", async () => {
    const url = await createEmptyDatabase();
    const code = migrations("together", two);
    const results = await Promise.all([1, 2, 3].map(() => migrateDatabase(url, code)));
    expect(results.flat().sort()).toEqual(["0000_one", "0001_two"]);
    expect(await migrateDatabase(url, code)).toEqual([]);
  });

  test("names the migration that cannot run, and changes nothing", async () => {
    const url = await createEmptyDatabase();
    const broken = { ...one, "0001_broken": "ALTER TABLE missing ADD COLUMN n int;" };
    await expect(migrateDatabase(url, migrations("broken", broken))).rejects.toThrow(
      'Migration 0001_broken cannot run: relation "missing" does not exist. Nothing was changed.',
    );
    const sql = postgres(url, { max: 1 });
    expect(await sql`SELECT to_regclass('one') AS one`).toEqual([{ one: null }]);
    await sql.end();
  });

  test("refuses a database that is newer than the code", async () => {
    const url = await createEmptyDatabase();
    await migrateDatabase(url, migrations("newer", two));
    await expect(migrateDatabase(url, migrations("older", one))).rejects.toThrow(
      "The database is newer than this version of Ostoja (it has a migration of 2026-01-01",
    );
  });

  test("refuses a migration that was edited after it had been applied", async () => {
    const url = await createEmptyDatabase();
    await migrateDatabase(url, migrations("before", one));
    const edited = { "0000_one": "CREATE TABLE one (n bigint);" };
    await expect(migrateDatabase(url, migrations("after", edited))).rejects.toThrow(
      "Migration 0000_one was edited after it had been applied here",
    );
  });

  test("refuses a migration that drizzle would pass over", async () => {
    const url = await createEmptyDatabase();
    await migrateDatabase(url, migrations("late", two, [0, 9]));
    const inserted = { ...two, "0002_late": "CREATE TABLE late (n int);" };
    await expect(migrateDatabase(url, migrations("later", inserted, [0, 9, 5]))).rejects.toThrow(
      "Migration 0002_late is older than one that was applied before it",
    );
  });

  test("says in one line that a database is down", async () => {
    await expect(migrateDatabase("postgres://a:secret@127.0.0.1:1/b")).rejects.toThrow(
      "nothing answers at 127.0.0.1:1",
    );
  });
});

describe("pendingMigrations", () => {
  test("is empty on a migrated database and names what a new one lacks", async () => {
    expect(await pendingMigrations(database)).toEqual([]);
    const sql = postgres(await createEmptyDatabase(), { max: 1, onnotice: () => {} });
    expect((await pendingMigrations({ sql }))[0]).toMatch(/^0000_/);
    await sql.end();
  });
});
