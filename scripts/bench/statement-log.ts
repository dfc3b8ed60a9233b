import { openSync, readSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "#app/database/connect.server.ts";
import { median } from "./line.ts";

/** Long enough for the last statement of a request to stand in the log. */
const SETTLE_MS = 150;
const REPEATS = 5;
const LINE = /^ostoja\|LOG: {2}(?:execute [^:]+|statement): (.*)/gm;
/** What a new connection asks once, and what holds a transaction together. */
const OF_THE_CONNECTION = /pg_catalog\.pg_type/;
const TRANSACTION = /^(begin|commit|rollback)/i;

export interface StatementCount {
  statements: number;
  /** `begin` and `commit`. */
  transaction: number;
}

/** A request to be counted, with what has to happen before each. */
export interface Countable {
  prepare?(): Promise<unknown>;
  run(): Promise<unknown>;
}

/** Counts what the product asks the database, by PostgreSQL's own log. */
export interface StatementLog {
  /** The median of five requests; one before them is not counted. */
  count(request: Countable): Promise<StatementCount>;
  close(): Promise<void>;
}

export async function openStatementLog({ sql }: Database, dataDir: string): Promise<StatementLog> {
  await sql`alter system set log_line_prefix = '%a|'`;
  await sql`alter system set log_statement = 'all'`;
  await sql`select pg_reload_conf()`;
  const file = path.join(dataDir, "postgres.log");
  const fd = openSync(file, "r");

  function statementsSince(start: number): string[] {
    const bytes = Buffer.alloc(Math.max(0, statSync(file).size - start));
    readSync(fd, bytes, 0, bytes.length, start);
    const found = [...bytes.toString("utf8").matchAll(LINE)].map((match) => match[1] ?? "");
    return found.filter((text) => !OF_THE_CONNECTION.test(text));
  }

  return {
    async count(request) {
      const counts: string[][] = [];
      for (let turn = 0; turn <= REPEATS; turn++) {
        await request.prepare?.();
        await pause(SETTLE_MS);
        const start = statSync(file).size;
        await request.run();
        await pause(SETTLE_MS);
        if (turn > 0) counts.push(statementsSince(start));
      }
      const transaction = (texts: string[]) =>
        texts.filter((text) => TRANSACTION.test(text)).length;
      return {
        statements: median(counts.map((texts) => texts.length - transaction(texts))),
        transaction: median(counts.map(transaction)),
      };
    },
    async close() {
      await sql`alter system reset log_statement`;
      await sql`alter system reset log_line_prefix`;
      await sql`select pg_reload_conf()`;
    },
  };
}
