import postgres from "postgres";
import { DATABASE_NAME } from "./cluster.server.ts";
import type { Place } from "./place.server.ts";
import type { Postmaster } from "./postmaster.server.ts";
import { DatabaseStartError } from "./start-error.ts";

/** "Ostoja", as a number: the advisory lock of the process that the cluster belongs to. */
const OWNER_LOCK = 0x4f73746f;

/** Address of a database of the embedded server; holds the password. */
export function embeddedUrl(place: Place, server: Postmaster, database = DATABASE_NAME): string {
  return `postgres://${DATABASE_NAME}:${place.password}@127.0.0.1:${server.port}/${database}`;
}

/** A connection that holds the owner lock; the operating system lets go of it with the process. */
export interface OwnerLock {
  /** Shared locks only: gives the own share back and tells whether nobody else has one. */
  isLast(): Promise<boolean>;
  release(): Promise<void>;
}

async function check(sql: postgres.Sql, place: Place): Promise<void> {
  const [row] = await sql`SELECT current_setting('data_directory') AS folder`;
  if (row?.folder !== place.clusterDir) {
    throw new DatabaseStartError(`Another PostgreSQL (${row?.folder}) answers on our port`);
  }
}

async function ownerName(sql: postgres.Sql): Promise<string> {
  const [row] = await sql`
    SELECT application_name AS name FROM pg_stat_activity
    WHERE application_name LIKE 'ostoja process %' LIMIT 1`;
  return row?.name?.replace("ostoja ", "") ?? "another process";
}

/**
 * Takes the cluster for this process. One process may own it, or several share it (test runs).
 *
 * @param onLost called when the server goes away while the lock is held
 * @throws DatabaseStartError when another process owns it
 */
export async function takeOwnerLock(
  place: Place,
  server: Postmaster,
  shared: boolean,
  onLost: () => void,
): Promise<OwnerLock> {
  let held = false;
  const sql = postgres(embeddedUrl(place, server, "postgres"), {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 10,
    connection: { application_name: `ostoja process ${process.pid}` },
    onnotice: () => {},
    onclose: () => {
      if (held) onLost();
      held = false;
    },
  });
  const release = () => {
    held = false;
    return sql.end({ timeout: 1 });
  };
  try {
    await check(sql, place);
    const [row] = shared
      ? await sql`SELECT pg_try_advisory_lock_shared(${OWNER_LOCK}) AS taken`
      : await sql`SELECT pg_try_advisory_lock(${OWNER_LOCK}) AS taken`;
    if (!row?.taken) {
      throw new DatabaseStartError(
        `Ostoja is already running on ${place.dataDir} (${await ownerName(sql)}): stop it first, or set DATA_DIR to another folder`,
      );
    }
    const [known] = await sql`SELECT 1 FROM pg_database WHERE datname = ${DATABASE_NAME}`;
    if (!known) await createDatabase(sql);
    held = true;
  } catch (error) {
    await release();
    throw error;
  }
  return {
    release,
    async isLast() {
      if (!shared) return true;
      await sql`SELECT pg_advisory_unlock_shared(${OWNER_LOCK})`;
      const [row] = await sql`SELECT pg_try_advisory_lock(${OWNER_LOCK}) AS taken`;
      return row?.taken === true;
    },
  };
}

async function createDatabase(sql: postgres.Sql): Promise<void> {
  try {
    await sql`CREATE DATABASE ${sql(DATABASE_NAME)} TEMPLATE template0`;
  } catch (error) {
    // Two sharers can be here at once; the database of the quicker one serves both.
    if (!(error instanceof postgres.PostgresError && error.code === "42P04")) throw error;
  }
}
