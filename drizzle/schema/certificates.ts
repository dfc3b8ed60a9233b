import {
  date,
  index,
  integer,
  jsonb,
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
    /** The name in the form that the check compares: `holderNameKey` of the module's rules. */
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

/** A sentence in both languages of the product. */
interface Told {
  pl: string;
  en: string;
}

/** What a course was made of, as certificates tell it. */
export interface CourseOutline {
  /** Modules and scenarios in their order; the objectives of the plan that a module serves. */
  parts: { kind: "module" | "scenario"; title: Told; objectives: string[] }[];
  nap: { id: string; title: Told; objectives: { id: string; text: Told }[] };
}

/**
 * The outline of every content version that a certificate was issued for. A certificate names its
 * version, so it tells for ever what was learned, and a million certificates share one row.
 * Never changed.
 */
export const courseOutlines = pgTable("course_outlines", {
  /** Hash of the compiled course. */
  contentVersion: text("content_version").primaryKey(),
  course: text("course").notNull(),
  outline: jsonb("outline").$type<CourseOutline>().notNull(),
});
