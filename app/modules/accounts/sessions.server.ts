import type { Actor } from "./actor.ts";

/** Sign-in sessions of browsers. Written with lucia, which no other file knows. */
export interface SessionStore {
  /** Who a `Cookie` header belongs to; one SQL statement, none without the cookie. */
  read(cookieHeader: string | undefined): Promise<{ actor: Actor; cookies: string[] }>;
  /** Starts a session and returns the `Set-Cookie` value. */
  start(userId: string, device: string): Promise<string>;
  /** Ends the session of a `Cookie` header and returns the `Set-Cookie` value that clears it. */
  end(cookieHeader: string | undefined): Promise<string>;
  /** Ends one session of a person by its public id, or all, or all but one. */
  endAll(userId: string, except?: { publicId: string }): Promise<void>;
}
