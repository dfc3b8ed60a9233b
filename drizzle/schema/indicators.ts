import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { moment, primaryId } from "./columns.ts";
import { PROFESSIONAL_GROUPS } from "./institutions.ts";

// Roll-ups: numbers kept as they happen, in the transaction of what happened
// (docs/decisions/0005-roll-ups-for-figures.md). No foreign keys: a roll-up can always be thrown
// away and made again.

/**
 * Completions by institution, course, edition, quarter (of the completion, in Poland) and
 * profession. They stay with the institution of that day.
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
    /** Of these, the people who passed the final test at the first attempt. */
    firstAttemptPasses: integer("first_attempt_passes").notNull(),
    /** Training hours of 45 minutes. */
    hours: numeric("hours", { precision: 12, scale: 2, mode: "number" }).notNull(),
    /** Voivodeship of the institution, for the index. */
    teryt: text("teryt").notNull(),
  },
  (table) => [
    // With the number behind the key: the page of a voivodeship reads the index alone.
    index("completion_rollups_teryt").on(
      table.teryt,
      table.course,
      table.edition,
      table.institutionId,
      table.completions,
    ),
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
 * Where and until when each certified person is counted: what tells a renewal or a move which
 * number to take the person out of.
 */
export const certifiedPeople = pgTable(
  "certified_people",
  {
    userId: uuid("user_id").notNull(),
    course: text("course").notNull(),
    institutionId: uuid("institution_id").notNull(),
    professionalGroup: text("professional_group", { enum: PROFESSIONAL_GROUPS }).notNull(),
    /** Last day of validity of the certificate, not revoked, that is valid longest. */
    validUntil: date("valid_until", { mode: "string" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.course] })],
);

/**
 * People who work at the institution now and hold a certificate, by its last day of validity.
 * Certified on a day: the sum over `validUntil` >= that day.
 */
export const certifiedRollups = pgTable(
  "certified_rollups",
  {
    institutionId: uuid("institution_id").notNull(),
    course: text("course").notNull(),
    professionalGroup: text("professional_group", { enum: PROFESSIONAL_GROUPS }).notNull(),
    validUntil: date("valid_until", { mode: "string" }).notNull(),
    people: integer("people").notNull(),
    /** Voivodeship of the institution, for the index. */
    teryt: text("teryt").notNull(),
  },
  (table) => [
    // With the number behind the key: the page of a voivodeship reads the index alone.
    index("certified_rollups_teryt").on(
      table.teryt,
      table.course,
      table.validUntil,
      table.institutionId,
      table.people,
    ),
    primaryKey({
      columns: [table.institutionId, table.course, table.professionalGroup, table.validUntil],
    }),
  ],
);

/** What each institution counts as: its seat, and the headcount it declared last. */
export const institutionRollups = pgTable(
  "institution_rollups",
  {
    institutionId: uuid("institution_id").primaryKey(),
    teryt: text("teryt").notNull(),
    /** 1 while it is open, 0 after it was closed. */
    institutions: integer("institutions").notNull(),
    /** Null while none was declared. */
    headcount: integer("headcount"),
  },
  (table) => [index("institution_rollups_teryt").on(table.teryt)],
);

/** The figures of institutions added up by voivodeship, so that the national table reads few rows. */
export const voivodeshipRollups = pgTable(
  "voivodeship_rollups",
  {
    teryt: text("teryt").notNull(),
    course: text("course").notNull(),
    /**
     * `certified`: all certified people; `certified_declared`: those at institutions that declared
     * a headcount, the numerator of coverage; `completed`: completions.
     */
    measure: text("measure", { enum: ["certified", "certified_declared", "completed"] }).notNull(),
    /** Last day of validity (YYYY-MM-DD); of `completed` the edition. */
    bucket: text("bucket").notNull(),
    people: integer("people").notNull(),
  },
  (table) => [primaryKey({ columns: [table.teryt, table.course, table.measure, table.bucket] })],
);

/** Open institutions of a voivodeship, and the headcounts that they declared last. */
export const headcountRollups = pgTable("headcount_rollups", {
  teryt: text("teryt").primaryKey(),
  institutions: integer("institutions").notNull(),
  declared: integer("declared").notNull(),
  headcount: integer("headcount").notNull(),
});

/**
 * Tests before and after a course taken by the same person in the same edition, for the mean of
 * the one minus the other (indicator 9).
 */
export const gainRollups = pgTable(
  "gain_rollups",
  {
    course: text("course").notNull(),
    edition: integer("edition").notNull(),
    /** 0 to 15: people who finish at the same moment seldom wait for one row. */
    shard: integer("shard").notNull(),
    pairs: integer("pairs").notNull(),
    /** Sums of the shares of points, 0 to 1 each. */
    before: numeric("points_before", { precision: 14, scale: 4, mode: "number" }).notNull(),
    after: numeric("points_after", { precision: 14, scale: 4, mode: "number" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.course, table.edition, table.shard] })],
);

/** One difference between a roll-up and its base rows. */
export interface RollupDifference {
  /** Name of the roll-up's table. */
  rollup: string;
  /** The row: names and values of its key. */
  key: Record<string, string | number>;
  /** The numbers kept; null when the row is missing. */
  kept: Record<string, string | number | null> | null;
  /** The numbers of the base rows; null when there should be no row. */
  right: Record<string, string | number | null> | null;
}

/** What the recomputing job found. */
export const rollupChecks = pgTable(
  "rollup_checks",
  {
    id: primaryId(),
    checkedAt: moment("checked_at").notNull(),
    /** Rows that the base rows make. */
    rows: integer("rows").notNull(),
    /** How many rows differ. */
    differing: integer("differing").notNull(),
    /** The first of them. */
    differences: jsonb("differences").$type<RollupDifference[]>().notNull(),
    /** How many rows were put right. */
    repaired: integer("repaired").notNull(),
    milliseconds: integer("milliseconds").notNull(),
  },
  (table) => [index("rollup_checks_time").on(table.checkedAt)],
);

/** A check of the roll-ups that an administrator asked for. One at a time waits or runs. */
export const rollupCheckRequests = pgTable(
  "rollup_check_requests",
  {
    id: primaryId(),
    /** Whether what differs is put right. */
    repair: boolean("repair").notNull(),
    askedAt: moment("asked_at").notNull(),
    /** Null while it waits. */
    startedAt: moment("started_at"),
    endedAt: moment("ended_at"),
    /** What it found; null until its end, and when it came to nothing. */
    checkId: uuid("check_id").references(() => rollupChecks.id),
  },
  (table) => [
    uniqueIndex("rollup_check_requests_open")
      .on(sql`(ended_at is null)`)
      .where(sql`ended_at is null`),
    index("rollup_check_requests_time").on(table.askedAt),
  ],
);
