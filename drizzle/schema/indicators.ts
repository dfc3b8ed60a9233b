import {
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { moment, primaryId } from "./columns.ts";
import { PROFESSIONAL_GROUPS } from "./institutions.ts";

/**
 * Completions by institution, course, edition, quarter (of the completion, in Poland) and
 * profession; written in the transaction of the completion.
 */
export const completionRollups = pgTable(
  "completion_rollups",
  {
    institutionId: uuid("institution_id").notNull(),
    course: text("course").notNull(),
    edition: integer("edition").notNull(),
    year: integer("year").notNull(),
    quarter: integer("quarter").notNull(),
    professionalGroup: text("professional_group", { enum: PROFESSIONAL_GROUPS }).notNull(),
    completions: integer("completions").notNull(),
    certificates: integer("certificates").notNull(),
    firstAttempts: integer("first_attempts").notNull(),
    firstAttemptPasses: integer("first_attempt_passes").notNull(),
    hours: numeric("hours", { precision: 12, scale: 2, mode: "number" }).notNull(),
  },
  (table) => [
    primaryKey({
      columns: [
        table.institutionId,
        table.course,
        table.edition,
        table.year,
        table.quarter,
        table.professionalGroup,
      ],
    }),
  ],
);

/**
 * People who work at the institution now and hold a certificate, by the last day of validity of
 * their newest one. Certified on a day: the sum over `validUntil` >= that day.
 */
export const certifiedRollups = pgTable(
  "certified_rollups",
  {
    institutionId: uuid("institution_id").notNull(),
    course: text("course").notNull(),
    professionalGroup: text("professional_group", { enum: PROFESSIONAL_GROUPS }).notNull(),
    validUntil: date("valid_until", { mode: "string" }).notNull(),
    people: integer("people").notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.institutionId, table.course, table.professionalGroup, table.validUntil],
    }),
  ],
);

/** The two roll-ups above added up by voivodeship, so that the national table reads few rows. */
export const voivodeshipRollups = pgTable(
  "voivodeship_rollups",
  {
    teryt: text("teryt").notNull(),
    course: text("course").notNull(),
    /** `certified`: `bucket` is the last day of validity; `completed`: it is the edition. */
    measure: text("measure", { enum: ["certified", "completed"] }).notNull(),
    bucket: text("bucket").notNull(),
    people: integer("people").notNull(),
  },
  (table) => [primaryKey({ columns: [table.teryt, table.course, table.measure, table.bucket] })],
);

/** Newest declared headcount of each institution, and of each voivodeship in one sum. */
export const headcountRollups = pgTable("headcount_rollups", {
  teryt: text("teryt").primaryKey(),
  institutions: integer("institutions").notNull(),
  declared: integer("declared").notNull(),
  headcount: integer("headcount").notNull(),
});

/** What the recomputing job found. */
export const rollupChecks = pgTable(
  "rollup_checks",
  {
    id: primaryId(),
    checkedAt: moment("checked_at").notNull(),
    rows: integer("rows").notNull(),
    /** Keys with the kept and the recomputed number; empty when all agree. */
    differences: jsonb("differences").notNull(),
    repaired: integer("repaired").notNull(),
  },
  (table) => [index("rollup_checks_time").on(table.checkedAt)],
);
