import { type Column, type SQL, sql } from "drizzle-orm";
import type { Db } from "./connect.server.ts";

/**
 * Keeps a prepared statement for each pool. Drizzle puts a statement's text together anew at
 * every call, which takes longer than PostgreSQL needs to answer it; for the few statements that
 * every page or answer asks this is done once.
 *
 * @param prepare ends in `.prepare(name)`; values come as `given(…)`
 */
export function prepareOnce<T>(prepare: (db: Db) => T): (db: Db) => T {
  const prepared = new WeakMap<Db, T>();
  return (db) => {
    const known = prepared.get(db);
    if (known) return known;
    const made = prepare(db);
    prepared.set(db, made);
    return made;
  };
}

/** A value of a prepared statement that `execute` is given by name, written as its column is. */
export function given(name: string, column: Column): SQL {
  return sql`${sql.param(sql.placeholder(name), column)}`;
}
