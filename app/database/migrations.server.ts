import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** From the source as from `build/server`: both are two folders below the root. */
export const MIGRATIONS_FOLDER = path.resolve(import.meta.dirname, "../../drizzle/migrations");

const journal = z.object({
  entries: z.array(z.object({ tag: z.string(), when: z.number() })),
});

/** One migration of the code, as drizzle's table of applied ones knows it. */
export interface KnownMigration {
  tag: string;
  /** Milliseconds since 1970; drizzle applies what is newer than the last applied one. */
  when: number;
  hash: string;
  text: string;
}

/**
 * Reads the migrations of a folder in their order.
 *
 * @throws when the journal or a file it names is missing
 */
export function readMigrations(folder = MIGRATIONS_FOLDER): KnownMigration[] {
  const text = readFileSync(path.join(folder, "meta/_journal.json"), "utf8");
  return journal.parse(JSON.parse(text)).entries.map(({ tag, when }) => {
    const sql = readFileSync(path.join(folder, `${tag}.sql`), "utf8");
    return { tag, when, hash: createHash("sha256").update(sql).digest("hex"), text: sql };
  });
}

/** A row of drizzle's table. */
export interface AppliedMigration {
  hash: string;
  when: number;
}

/**
 * What separates a database from the code; null when the migrator can go on.
 *
 * @returns one line that says what to do
 */
export function conflict(known: KnownMigration[], applied: AppliedMigration[]): string | null {
  const hashes = new Set(known.map((migration) => migration.hash));
  const strange = applied.find((row) => !hashes.has(row.hash));
  if (!strange) return null;
  const changed = known.find((migration) => migration.when === strange.when);
  if (changed) {
    return `Migration ${changed.tag} was edited after it had been applied here: undo the edit and write a new migration`;
  }
  const day = new Date(strange.when).toISOString().slice(0, 10);
  return `The database is newer than this version of Ostoja (it has a migration of ${day} that is not known here): update Ostoja`;
}

/** Tags of the migrations that a database does not have yet, in their order. */
export function pendingTags(known: KnownMigration[], applied: AppliedMigration[]): string[] {
  const hashes = new Set(applied.map((row) => row.hash));
  return known.filter(({ hash }) => !hashes.has(hash)).map(({ tag }) => tag);
}
