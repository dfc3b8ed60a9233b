import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, inject } from "vitest";
import { type Database, openDatabase } from "#app/database/connect.server.ts";
import { cloneName, onServer } from "./test-server.ts";

export interface TestDatabase extends Database {
  url: string;
}

async function onMaintenance(url: string, run: (sql: postgres.Sql) => Promise<unknown>) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await run(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/**
 * Makes a migrated, empty database that no other test file sees. Call it once, at the top of a
 * test file; it is closed and dropped after the file's last test.
 *
 *     const { db } = await createTestDatabase();
 */
export async function createTestDatabase(options: { max?: number } = {}): Promise<TestDatabase> {
  const { url: server, template, runId } = inject("testServer");
  const name = cloneName(runId, randomUUID().slice(0, 8));
  await onMaintenance(
    server,
    // Copied as files: logging every page, the default, takes longer for a template of this size.
    (sql) => sql`CREATE DATABASE ${sql(name)} TEMPLATE ${sql(template)} STRATEGY FILE_COPY`,
  );
  const url = onServer(server, name);
  const database = openDatabase(url, { max: options.max ?? 4, applicationName: "ostoja tests" });
  const dispose = async () => {
    await database.close();
    await onMaintenance(server, (sql) => sql`DROP DATABASE IF EXISTS ${sql(name)} WITH (FORCE)`);
  };
  afterAll(dispose);
  return { ...database, url };
}

/** An empty database without a schema, for tests of the migrations; dropped in the same way. */
export async function createEmptyDatabase(): Promise<string> {
  const { url: server, runId } = inject("testServer");
  const name = cloneName(runId, randomUUID().slice(0, 8));
  await onMaintenance(server, (sql) => sql`CREATE DATABASE ${sql(name)} TEMPLATE template0`);
  return onServer(server, name);
}
