import type { Actor } from "./actor.ts";

export const SESSION_LIFETIME_SECONDS = 14 * 24 * 60 * 60;
/** A session in use is given its whole lifetime again, but no more often than this. */
export const SESSION_RENEWAL_SECONDS = 60 * 60;

/** Sign-in sessions of browsers. Written with lucia, which no other file knows. */
export interface SessionStore {
  /** Who a `Cookie` header belongs to; one SQL statement, none without the cookie. */
  read(cookieHeader: string | undefined): Promise<{ actor: Actor; cookies: string[] }>;
  /**
   * Starts a session and returns the `Set-Cookie` value. The session that the browser came with
   * ends: an id that was known before the sign-in is worth nothing after it.
   */
  start(userId: string, browser: Browser): Promise<string>;
  /** Ends the session of a `Cookie` header and returns the `Set-Cookie` value that clears it. */
  end(cookieHeader: string | undefined): Promise<string>;
}

/** What a sign-in knows of the browser, as it was sent. */
export interface Browser {
  cookieHeader: string | null;
  userAgent: string | null;
}
