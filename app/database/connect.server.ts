import type { PgDatabase } from "drizzle-orm/pg-core";
import {
  drizzle,
  type PostgresJsDatabase,
  type PostgresJsQueryResultHKT,
} from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "#drizzle/schema/index.ts";
import { reachError } from "./reach-error.ts";

/** Drizzle on our schema: a pool, or a transaction of it. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, typeof schema>;

/** One pool of connections, for Drizzle and for plain SQL. */
export interface Database {
  sql: postgres.Sql;
  db: PostgresJsDatabase<typeof schema>;
  /** Waits for running statements, five seconds at the most. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Connections at the most; PostgreSQL allows 100 for all processes together by default. */
  max?: number;
  applicationName?: string;
}

/** Opens a pool; connects with the first statement. Times are UTC. */
export function openDatabase(url: string, options: OpenOptions = {}): Database {
  const sql = postgres(url, {
    max: options.max ?? 10,
    connect_timeout: 10,
    onnotice: () => {},
    connection: { application_name: options.applicationName ?? "ostoja", TimeZone: "UTC" },
  });
  return { sql, db: drizzle(preparing(sql), { schema }), close: () => sql.end({ timeout: 5 }) };
}

/** Longer ones are bulk inserts and reports, whose text is seldom the same twice. */
const PREPARED_LENGTH = 4000;

/**
 * Lets Drizzle's statements be prepared once per connection, as postgres.js does with its own.
 * Without that each costs two round trips and is parsed and planned anew.
 */
function preparing<S extends postgres.Sql | postgres.TransactionSql>(sql: S): S {
  const plain = sql.unsafe;
  sql.unsafe = ((text, params, options) =>
    plain(text, params, { prepare: text.length <= PREPARED_LENGTH, ...options })) as typeof plain;
  if ("begin" in sql) {
    const begin = sql.begin as (...args: unknown[]) => Promise<unknown>;
    sql.begin = ((...args: unknown[]) => {
      const work = args.pop() as (tx: postgres.TransactionSql) => unknown;
      return begin(...args, (tx: postgres.TransactionSql) => work(preparing(tx)));
    }) as typeof sql.begin;
  }
  if ("savepoint" in sql) {
    const savepoint = sql.savepoint as (...args: unknown[]) => Promise<unknown>;
    sql.savepoint = ((...args: unknown[]) => {
      const work = args.pop() as (tx: postgres.TransactionSql) => unknown;
      return savepoint(...args, (tx: postgres.TransactionSql) => work(preparing(tx)));
    }) as typeof sql.savepoint;
  }
  return sql;
}

/** The database cannot be reached or used; the message is one line without the password. */
export class DatabaseUnreachableError extends Error {
  override name = "DatabaseUnreachableError";
  /** The message is for whoever runs the server; a stack would only hide it. */
  readonly operator = true;
}

const NEEDED_VERSION = 15;

async function requireFeatures(sql: postgres.Sql): Promise<string | null> {
  const [row] = await sql`
    SELECT current_setting('server_version_num')::int / 10000 AS version,
      current_setting('server_encoding') AS encoding,
      EXISTS (SELECT 1 FROM pg_collation WHERE collname = 'pl-x-icu') AS polish`;
  if (row?.version < NEEDED_VERSION) {
    return `is PostgreSQL ${row?.version}: ${NEEDED_VERSION} or newer is needed`;
  }
  if (row?.encoding !== "UTF8") {
    return `has the encoding ${row?.encoding}: create it with ENCODING 'UTF8'`;
  }
  return row.polish ? null : 'has no collation "pl-x-icu": PostgreSQL built with ICU is needed';
}

/** postgres.js tries for ever when a server accepts connections and closes them at once. */
async function within<T>(seconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = Object.assign(new Error("no answer"), { code: "CONNECT_TIMEOUT" });
    timer = setTimeout(reject, seconds * 1000, error);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/**
 * Makes sure that a database answers and can hold what we keep.
 *
 * @param setting name of the setting the address came from, for the message
 * @throws DatabaseUnreachableError with one line that says what to do
 */
export async function checkReachable(
  url: string,
  { timeoutSeconds = 5, setting = "DATABASE_URL" } = {},
): Promise<void> {
  let sql: postgres.Sql | null = null;
  try {
    sql = postgres(url, { max: 1, connect_timeout: timeoutSeconds, onnotice: () => {} });
    const trouble = await within(timeoutSeconds, requireFeatures(sql));
    if (trouble) throw new DatabaseUnreachableError(`The database of ${setting} ${trouble}`);
  } catch (error) {
    if (error instanceof DatabaseUnreachableError) throw error;
    throw new DatabaseUnreachableError(reachError(error, url, setting, timeoutSeconds));
  } finally {
    await sql?.end({ timeout: 0 });
  }
}
