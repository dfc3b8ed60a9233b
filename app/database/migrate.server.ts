import { DrizzleQueryError } from "drizzle-orm/errors";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { checkReachable } from "./connect.server.ts";
import {
  type AppliedMigration,
  conflict,
  type KnownMigration,
  MIGRATIONS_FOLDER,
  pendingTags,
  readMigrations,
} from "./migrations.server.ts";
import { reachError } from "./reach-error.ts";

/** The migrations cannot run; the message is one line that says which and why. */
export class MigrationError extends Error {
  override name = "MigrationError";
  /** The message is for whoever runs the server; a stack would only hide it. */
  readonly operator = true;
}

/** "Migr", as a number: one process at a time migrates a database. */
const MIGRATION_LOCK = 0x4d696772;
const LOCK_TIMEOUT_SECONDS = 120;

async function readApplied(sql: postgres.Sql): Promise<AppliedMigration[]> {
  try {
    return await sql<AppliedMigration[]>`
      SELECT hash, created_at::float8 AS when FROM drizzle.__drizzle_migrations`;
  } catch (error) {
    // No table or no schema: nothing has been applied.
    if (error instanceof postgres.PostgresError && error.code === "42P01") return [];
    throw error;
  }
}

function failure(error: unknown, known: KnownMigration[], url: string): MigrationError {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  if (!(cause instanceof postgres.PostgresError)) {
    return new MigrationError(reachError(cause, url, "DATABASE_URL", 10), { cause: error });
  }
  if (cause.code === "55P03") {
    return new MigrationError(
      `Another process has been migrating this database for ${LOCK_TIMEOUT_SECONDS} seconds: wait for it or stop it`,
    );
  }
  const query = error instanceof DrizzleQueryError ? error.query.trim() : null;
  const tag = query && known.find(({ text }) => text.includes(query))?.tag;
  const what = tag ? `Migration ${tag} cannot run` : "The database cannot be migrated";
  return new MigrationError(`${what}: ${cause.message}. Nothing was changed.`, { cause: error });
}

/**
 * Brings a database to the schema of this code. All pending migrations run in one transaction;
 * processes that start together wait for each other.
 *
 * @returns tags of the migrations that were applied
 * @throws MigrationError when one cannot run, or the database and the code have parted
 * @throws DatabaseUnreachableError when there is no usable database
 */
export async function migrateDatabase(url: string, folder = MIGRATIONS_FOLDER): Promise<string[]> {
  const known = readMigrations(folder);
  await checkReachable(url);
  const sql = postgres(url, {
    max: 1,
    // The lock lives with this one connection.
    max_lifetime: null,
    connect_timeout: 10,
    onnotice: () => {},
    connection: { application_name: "ostoja migrations", TimeZone: "UTC" },
  });
  try {
    await sql`SELECT set_config('lock_timeout', ${`${LOCK_TIMEOUT_SECONDS}s`}, false)`;
    await sql`SELECT pg_advisory_lock(${MIGRATION_LOCK})`;
    const applied = await readApplied(sql);
    const trouble = conflict(known, applied);
    if (trouble) throw new MigrationError(trouble);
    const pending = pendingTags(known, applied);
    if (pending.length === 0) return [];
    await migrate(drizzle(sql), { migrationsFolder: folder });
    // Drizzle passes over a migration that is older than the last applied one.
    const missed = pendingTags(known, await readApplied(sql));
    if (missed.length === 0) return pending;
    throw new MigrationError(
      `Migration ${missed[0]} is older than one that was applied before it: generate it anew`,
    );
  } catch (error) {
    throw error instanceof MigrationError ? error : failure(error, known, url);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

let ownMigrations: KnownMigration[] | null = null;

/**
 * Tags of the migrations that the database lacks; for `/readyz`. One statement.
 *
 * @throws whatever postgres.js throws when the database is not reachable
 */
export async function pendingMigrations({ sql }: { sql: postgres.Sql }): Promise<string[]> {
  ownMigrations ??= readMigrations();
  return pendingTags(ownMigrations, await readApplied(sql));
}
