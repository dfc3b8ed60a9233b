import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { moment, primaryId } from "./columns.ts";

/** Who did what to what. Written in the transaction of the deed, never changed. */
export const auditEvents = pgTable(
  "audit_events",
  {
    id: primaryId(),
    /** Null for the system and for strangers. */
    actorId: uuid("actor_id"),
    /** `<module>.<verb>`, for example `certificates.revoke`. */
    action: text("action").notNull(),
    subjectId: text("subject_id"),
    /** Ids and numbers only: no names, addresses or answers. */
    details: jsonb("details").notNull().default({}),
    at: moment("at").notNull().defaultNow(),
  },
  (table) => [
    index("audit_events_at").on(table.at),
    index("audit_events_subject").on(table.subjectId),
  ],
);
