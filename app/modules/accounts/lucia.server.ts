import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import type { Config } from "#app/config.ts";
import type { Database } from "#app/database/connect.server.ts";
import type { Clock } from "#app/modules/clock.ts";
import type { UserActor } from "./actor.ts";
import { readCookie } from "./cookies.ts";
import { deviceOf } from "./device.ts";
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessions,
  findSession,
  insertSession,
  renewSession,
  type SessionRow,
} from "./session-queries.server.ts";
import {
  type Browser,
  SESSION_LIFETIME_SECONDS,
  SESSION_RENEWAL_SECONDS,
  type SessionStore,
} from "./sessions.server.ts";
import { hashToken } from "./tokens.ts";

interface SessionAttributes {
  /** Given when a session is made; not read back. */
  device?: string;
  /** Given when a session is read. */
  row?: SessionRow;
}

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof createLucia>;
    DatabaseSessionAttributes: SessionAttributes;
  }
}

const MILLISECONDS = 1000;
/** As lucia makes them; anything else is not worth a question to the database. */
const SESSION_ID = /^[a-z0-9]{40}$/;

/**
 * What lucia keeps its sessions with. Two things are ours: the database sees only the SHA-256 of
 * a session id, and the time is that of the clock. Lucia reads the clock of the machine, so it is
 * told the time that is left rather than the moment of expiry.
 */
function createAdapter({ db }: Database, clock: Clock): Adapter {
  return {
    async getSessionAndUser(id): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const now = clock.now();
      const row = await findSession(db, hashToken(id), now);
      if (!row) return [null, null];
      const left = row.expiresAt.getTime() - now.getTime();
      const expiresAt = new Date(Date.now() + left);
      const session = { id, userId: row.userId, expiresAt, attributes: { row } };
      return [session, { id: row.userId, attributes: {} }];
    },
    async setSession({ id, userId, attributes }) {
      const now = clock.now();
      await insertSession(db, {
        idHash: hashToken(id),
        userId,
        device: attributes.device ?? "",
        createdAt: now,
        renewedAt: now,
        expiresAt: expiryFrom(now),
      });
    },
    async updateSessionExpiration(id) {
      const now = clock.now();
      await renewSession(
        db,
        hashToken(id),
        { renewedAt: now, expiresAt: expiryFrom(now) },
        staleAt(now),
      );
    },
    deleteSession: (id) => deleteSession(db, hashToken(id)),
    deleteUserSessions: (userId) => deleteSessions(db, userId),
    deleteExpiredSessions: () => deleteExpiredSessions(db, clock.now()),
    // The account page lists sessions by itself: lucia would need the ids, which nobody keeps.
    getUserSessions: async () => [],
  };
}

function expiryFrom(now: Date): Date {
  return new Date(now.getTime() + SESSION_LIFETIME_SECONDS * MILLISECONDS);
}

/** A session renewed after this moment is fresh enough. */
function staleAt(now: Date): Date {
  return new Date(now.getTime() - SESSION_RENEWAL_SECONDS * MILLISECONDS);
}

function createLucia(adapter: Adapter, secure: boolean) {
  return new Lucia(adapter, {
    sessionExpiresIn: new TimeSpan(SESSION_LIFETIME_SECONDS, "s"),
    sessionCookie: {
      // The prefix binds the cookie to this very host; browsers grant it over HTTPS only.
      name: secure ? "__Host-ostoja" : "ostoja_session",
      attributes: { secure, sameSite: "lax", path: "/" },
    },
    getSessionAttributes: ({ row }) => ({ row }),
  });
}

function actorOf(row: SessionRow): UserActor {
  return {
    kind: "user",
    userId: row.userId,
    email: row.email,
    givenName: row.givenName,
    familyName: row.familyName,
    locale: row.locale,
    grants: row.grants,
    sessionPublicId: row.publicId,
  };
}

/** Sessions in the database, by lucia. Secure cookies when the installation is on HTTPS. */
export function createSessionStore(options: {
  database: Database;
  config: Pick<Config, "baseUrl">;
  clock: Clock;
}): SessionStore {
  const { database, config, clock } = options;
  const adapter = createAdapter(database, clock);
  const lucia = createLucia(adapter, config.baseUrl.startsWith("https:"));
  const idIn = (header: string | null | undefined) => {
    const id = readCookie(header, lucia.sessionCookieName);
    return id && SESSION_ID.test(id) ? id : null;
  };
  const cookieFor = (id: string) => lucia.createSessionCookie(id).serialize();

  /** Lucia renews after half of the lifetime; a device in use should read as such within the hour. */
  async function renew(id: string, row: SessionRow): Promise<boolean> {
    if (row.renewedAt > staleAt(clock.now())) return false;
    await adapter.updateSessionExpiration(id, expiryFrom(clock.now()));
    return true;
  }

  return {
    async read(cookieHeader) {
      const id = idIn(cookieHeader);
      if (!id) return { actor: { kind: "anonymous" }, cookies: [] };
      const { session } = await lucia.validateSession(id);
      if (!session?.row) {
        return {
          actor: { kind: "anonymous" },
          cookies: [lucia.createBlankSessionCookie().serialize()],
        };
      }
      const renewed = session.fresh || (await renew(id, session.row));
      return { actor: actorOf(session.row), cookies: renewed ? [cookieFor(id)] : [] };
    },
    async start(userId: string, browser: Browser) {
      const old = idIn(browser.cookieHeader);
      if (old) await lucia.invalidateSession(old);
      const session = await lucia.createSession(userId, { device: deviceOf(browser.userAgent) });
      return cookieFor(session.id);
    },
    async end(cookieHeader) {
      const id = idIn(cookieHeader);
      if (id) await lucia.invalidateSession(id);
      return lucia.createBlankSessionCookie().serialize();
    },
  };
}
