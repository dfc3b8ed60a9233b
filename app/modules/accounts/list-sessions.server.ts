import { requireUserActor } from "./actor.ts";
import type { AccountContext } from "./context.ts";
import { listSessionRows } from "./session-queries.server.ts";

/** A browser that is signed in. */
export interface SessionLine {
  publicId: string;
  /** "Firefox, Linux"; empty when unknown. */
  device: string;
  since: Date;
  /** Known to the hour. */
  lastSeen: Date;
  /** The browser that asks. */
  current: boolean;
}

/** Where the actor is signed in, the one used last first. */
export async function listSessions({ db, clock, actor }: AccountContext): Promise<SessionLine[]> {
  const user = requireUserActor(actor);
  const rows = await listSessionRows(db, user.userId, clock.now());
  return rows.map((row) => ({
    publicId: row.publicId,
    device: row.device,
    since: row.createdAt,
    lastSeen: row.renewedAt,
    current: row.publicId === user.sessionPublicId,
  }));
}
