import type { Actor } from "#app/modules/accounts/actor.ts";
import type { Clock } from "#app/modules/clock.ts";
import type { Db } from "#app/modules/verb.ts";
import { auditEvents } from "#drizzle/schema/index.ts";

/** Something that was done, for the audit trail. */
export interface AuditEntry {
  actor: Actor;
  clock: Clock;
  /** `<module>.<verb>`, for example `certificates.revoke`. */
  action: string;
  /** Id of what it was done to. */
  subjectId?: string;
  /** Ids and numbers only: no names, addresses or answers. */
  details?: Record<string, string | number | boolean | null>;
}

/** Writes an audit row; call it in the transaction of the deed. */
export async function recordEvent(db: Db, entry: AuditEntry): Promise<void> {
  await db.insert(auditEvents).values({
    actorId: entry.actor.kind === "user" ? entry.actor.userId : null,
    action: entry.action,
    subjectId: entry.subjectId ?? null,
    details: entry.details ?? {},
    at: entry.clock.now(),
  });
}
