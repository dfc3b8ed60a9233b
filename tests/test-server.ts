import { createHash } from "node:crypto";
import postgres from "postgres";
import { migrateDatabase } from "#app/database/migrate.server.ts";
import { readMigrations } from "#app/database/migrations.server.ts";

const TEMPLATE_PREFIX = "ostoja_template_";
const CLONE_PREFIX = "ostoja_test_";
/** First half of the advisory locks; the second is a run or a template. */
const IN_USE = 0x74657374;

/** The address of another database of the same server. */
export function onServer(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

export const cloneName = (runId: number, suffix: string) => `${CLONE_PREFIX}${runId}_${suffix}`;

/** Named by its content: a changed migration makes another template. */
function templateKey(): number {
  const hash = createHash("sha256");
  for (const migration of readMigrations()) hash.update(migration.hash);
  return hash.digest().readUInt32BE() >>> 1;
}

async function makeTemplate(sql: postgres.ReservedSql, url: string, name: string) {
  await sql`SELECT pg_advisory_lock(${IN_USE})`;
  try {
    const [known] = await sql`SELECT 1 FROM pg_database WHERE datname = ${name}`;
    if (known) return;
    const draft = `${name}_draft`;
    await sql`DROP DATABASE IF EXISTS ${sql(draft)} WITH (FORCE)`;
    await sql`CREATE DATABASE ${sql(draft)} TEMPLATE template0 ENCODING 'UTF8'`;
    await migrateDatabase(onServer(url, draft));
    // A template somebody is connected to cannot be cloned.
    await sql`ALTER DATABASE ${sql(draft)} ALLOW_CONNECTIONS false`;
    await sql`ALTER DATABASE ${sql(draft)} RENAME TO ${sql(name)}`;
  } finally {
    await sql`SELECT pg_advisory_unlock(${IN_USE})`;
  }
}

async function dropDatabases(sql: postgres.ReservedSql, prefix: string, key?: number) {
  const rows = await sql<{ name: string }[]>`
    SELECT datname AS name FROM pg_database WHERE starts_with(datname, ${prefix})`;
  for (const { name } of rows) {
    const owner = Number(name.slice(prefix.length).split("_")[0]);
    if (key !== undefined && owner !== key) continue;
    // A run holds the locks of its clones and of its template as long as it lives.
    const [row] = await sql`SELECT pg_try_advisory_lock(${IN_USE}, ${owner}) AS free`;
    if (!row?.free) continue;
    await sql`DROP DATABASE IF EXISTS ${sql(name)} WITH (FORCE)`;
    await sql`SELECT pg_advisory_unlock(${IN_USE}, ${owner})`;
  }
}

/**
 * Prepares a server for a run of tests: clears what killed runs left, makes the template.
 *
 * @returns the template's name, and `close`, which drops the databases of this run
 */
export async function openTestServer(url: string, runId: number) {
  const pool = postgres(url, { max: 1, max_lifetime: null, onnotice: () => {} });
  const sql = await pool.reserve();
  const key = templateKey();
  const template = `${TEMPLATE_PREFIX}${key}`;
  await sql`SELECT pg_advisory_lock_shared(${IN_USE}, ${runId}),
    pg_advisory_lock_shared(${IN_USE}, ${key})`;
  await dropDatabases(sql, CLONE_PREFIX);
  await dropDatabases(sql, TEMPLATE_PREFIX);
  await makeTemplate(sql, url, template);
  const close = async () => {
    await dropDatabases(sql, CLONE_PREFIX, runId);
    sql.release();
    await pool.end({ timeout: 5 });
  };
  return { template, close };
}
