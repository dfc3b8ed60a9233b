import type { CatalogReader } from "#app/catalog/catalog.server.ts";
import type { Database, Db } from "#app/database/connect.server.ts";
import type { Actor } from "#app/modules/accounts/actor.ts";
import type { Clock } from "#app/modules/clock.ts";

/** What every verb of a module is given: the database, who asks, the time and the content. */
export interface VerbContext {
  db: Db;
  actor: Actor;
  clock: Clock;
  catalog: CatalogReader;
}

export type { Database, Db };
