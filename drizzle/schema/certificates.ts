import {
  date,
  index,
  integer,
  numeric,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { moment, primaryId } from "./columns.ts";
import { completions } from "./enrolment.ts";

/** What a certificate says, as it was on the day of issue. Never changed. */
export const certificates = pgTable(
  "certificates",
  {
    id: primaryId(),
    /** Printed and checked: OST-2026-7K3M-9QXD-4. */
    number: text("number").notNull(),
    completionId: uuid("completion_id")
      .notNull()
      .references(() => completions.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    /** Name on the day of issue. */
    holderName: text("holder_name").notNull(),
    /** Name in the form that the check compares: small letters, single spaces, no marks. */
    holderNameKey: text("holder_name_key").notNull(),
    course: text("course").notNull(),
    courseTitlePl: text("course_title_pl").notNull(),
    courseTitleEn: text("course_title_en").notNull(),
    edition: integer("edition").notNull(),
    hours: numeric("hours", { precision: 5, scale: 2, mode: "number" }).notNull(),
    organiserPl: text("organiser_pl").notNull(),
    organiserEn: text("organiser_en").notNull(),
    contentVersion: text("content_version").notNull(),
    napEdition: text("nap_edition").notNull(),
    completedOn: date("completed_on", { mode: "string" }).notNull(),
    issuedAt: moment("issued_at").notNull(),
    validUntil: date("valid_until", { mode: "string" }).notNull(),
  },
  (table) => [
    uniqueIndex("certificates_number_unique").on(table.number),
    uniqueIndex("certificates_completion_unique").on(table.completionId),
    index("certificates_user").on(table.userId),
  ],
);

/** A certificate declared void, with the reason. */
export const certificateRevocations = pgTable("certificate_revocations", {
  certificateId: uuid("certificate_id")
    .primaryKey()
    .references(() => certificates.id),
  reason: text("reason").notNull(),
  revokedBy: uuid("revoked_by")
    .notNull()
    .references(() => users.id),
  revokedAt: moment("revoked_at").notNull(),
});
