import type { CatalogReader } from "#app/catalog/catalog.server.ts";
import type { Config } from "#app/config.ts";
import type { Database } from "#app/database/connect.server.ts";
import type { Mailer } from "#app/mail/mailer.server.ts";
import type { Actor } from "#app/modules/accounts/actor.ts";
import type { SessionStore } from "#app/modules/accounts/sessions.server.ts";
import type { Clock } from "#app/modules/clock.ts";
import type { CheckQueue } from "#app/modules/indicators/check-queue.ts";
import type { PageKeeper } from "./kept-pages.server.ts";

/** What the server hands to every loader and action. Made once per request in `server.ts`. */
export interface AppContext {
  config: Config;
  database: Database;
  /** A replica for reports; the same database when there is none. */
  readDatabase: Database;
  clock: Clock;
  /** The compiled content, as it is now. */
  catalog: CatalogReader;
  mailer: Mailer;
  checkQueue: CheckQueue;
  sessions: SessionStore;
  /** Printed on error pages and in the log. */
  requestId: string;
  /** Address of the client, for rate limits only; never logged. */
  clientAddress: string;
  /** Who asks; the first call reads the session (one SQL statement), later calls repeat it. */
  actor(): Promise<Actor>;
  /** Takes the finished page where it may be kept for the next stranger. */
  keeper?: PageKeeper | undefined;
  /** Takes the rendered page, its gaps for the name still open, where it may be sent again. */
  remember?: (html: string, headers: Headers) => void;
  /** `Set-Cookie` values that the session layer wants to send with this response. */
  cookies: string[];
}

declare module "@remix-run/node" {
  interface AppLoadContext extends AppContext {}
}
