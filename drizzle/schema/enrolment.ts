import { sql } from "drizzle-orm";
import {
  check,
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
import { institutions, PROFESSIONAL_GROUPS } from "./institutions.ts";

/** One person in one edition (year) of one course. A renewal is a new row beside the old one. */
export const enrolments = pgTable(
  "enrolments",
  {
    id: primaryId(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    /** Folder name of the course. */
    course: text("course").notNull(),
    /** The year. */
    edition: integer("edition").notNull(),
    /** Hash of the compiled course on the day of enrolment. */
    contentVersion: text("content_version").notNull(),
    enrolledAt: moment("enrolled_at").notNull().defaultNow(),
    /** Last day to finish. */
    dueOn: date("due_on", { mode: "string" }).notNull(),
    source: text("source", { enum: ["self", "coordinator", "invitation"] }).notNull(),
  },
  (table) => [
    uniqueIndex("enrolments_once").on(table.userId, table.course, table.edition),
    index("enrolments_course_edition").on(table.course, table.edition),
  ],
);

/** A finished course, counted where the person worked on that day. Never changed. */
export const completions = pgTable(
  "completions",
  {
    id: primaryId(),
    enrolmentId: uuid("enrolment_id")
      .notNull()
      .references(() => enrolments.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    course: text("course").notNull(),
    edition: integer("edition").notNull(),
    completedAt: moment("completed_at").notNull(),
    /** The day in Poland. */
    completedOn: date("completed_on", { mode: "string" }).notNull(),
    /** Where the person worked that day; null for somebody without an institution. */
    institutionId: uuid("institution_id").references(() => institutions.id),
    professionalGroup: text("professional_group", { enum: PROFESSIONAL_GROUPS }),
    /** Training hours of 45 minutes. */
    hours: numeric("hours", { precision: 5, scale: 2, mode: "number" }).notNull(),
    /** Share of points in the final test, 0 to 1. */
    score: numeric("score", { precision: 5, scale: 4, mode: "number" }).notNull(),
    contentVersion: text("content_version").notNull(),
    napEdition: text("nap_edition").notNull(),
    /** Last day of validity, the end of a month. */
    validUntil: date("valid_until", { mode: "string" }).notNull(),
  },
  (table) => [
    uniqueIndex("completions_once").on(table.enrolmentId),
    index("completions_user").on(table.userId, table.course),
    index("completions_institution").on(table.institutionId, table.course, table.edition),
    check("completions_score", sql`${table.score} between 0 and 1`),
  ],
);
