import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Database } from "#app/database/connect.server.ts";
import * as schema from "#drizzle/schema/index.ts";

/** A statement of the product, as it went to PostgreSQL. */
export interface Recorded {
  text: string;
  params: string[];
}

/**
 * Notes the statements that some work sends, so that they can be sent again without Drizzle and
 * without the code around them.
 */
export async function recordStatements(
  url: string,
  work: (database: Database) => Promise<unknown>,
): Promise<Recorded[]> {
  const recorded: Recorded[] = [];
  const sql = postgres(url, {
    max: 1,
    connection: { TimeZone: "UTC" },
    debug: (_connection, text, params) => recorded.push({ text, params }),
  });
  const close = () => sql.end({ timeout: 5 });
  try {
    // What a new connection asks about types is no statement of ours.
    await sql`select 1`;
    recorded.length = 0;
    await work({ sql, db: drizzle(sql, { schema }), close });
  } finally {
    await close();
  }
  return recorded;
}
