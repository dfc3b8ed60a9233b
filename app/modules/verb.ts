import type { Database, Db } from "#app/database/connect.server.ts";
import type { Actor } from "#app/modules/accounts/actor.ts";
import type { Clock } from "#app/modules/clock.ts";

/** What every verb of a module is given: the database, who asks, and the time. */
export interface VerbContext {
  db: Db;
  actor: Actor;
  clock: Clock;
}

export type { Database, Db };
