import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
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
import { users } from "./accounts.ts";
import { moment, primaryId } from "./columns.ts";
import { enrolments } from "./enrolment.ts";

/**
 * One go at a check or a test. The items were drawn from `seed` when it began, so that it can be
 * shown again exactly. Never changed: its end is a row of `attempt_results`.
 */
export const attempts = pgTable(
  "attempts",
  {
    id: primaryId(),
    enrolmentId: uuid("enrolment_id")
      .notNull()
      .references(() => enrolments.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    kind: text("kind", { enum: ["check", "pre_test", "final_test", "diagnostic"] }).notNull(),
    /** Module of a check; `course` for the tests of a whole course. */
    module: text("module").notNull(),
    /** 1 for the first go. */
    number: integer("number").notNull(),
    seed: text("seed").notNull(),
    /** Ids of the items, in the order shown. */
    items: jsonb("items").$type<string[]>().notNull(),
    /**
     * Hash of each item on that day, in the same order: tells an item that has changed since. Null
     * for attempts from before hashes were kept.
     */
    itemHashes: jsonb("item_hashes").$type<string[]>(),
    contentVersion: text("content_version").notNull(),
    startedAt: moment("started_at").notNull(),
    /** Null for no time limit. */
    closesAt: moment("closes_at"),
  },
  (table) => [
    uniqueIndex("attempts_number").on(table.enrolmentId, table.kind, table.module, table.number),
    index("attempts_user").on(table.userId),
    // What the job that closes attempts looks for.
    index("attempts_closing").on(table.closesAt).where(sql`closes_at is not null`),
  ],
);

/** What somebody answered. Rows are only added; for each position the highest `revision` counts. */
export const attemptAnswers = pgTable(
  "attempt_answers",
  {
    attemptId: uuid("attempt_id")
      .notNull()
      .references(() => attempts.id),
    /** From 1. */
    position: integer("position").notNull(),
    /** From 1. In a check only the first is accepted. */
    revision: integer("revision").notNull(),
    itemId: text("item_id").notNull(),
    /** What the interaction type's schema says. */
    answer: jsonb("answer").notNull(),
    /** Share of the point earned, 0 to 1. */
    score: numeric("score", { precision: 5, scale: 4, mode: "number" }).notNull(),
    correct: boolean("correct").notNull(),
    /** 1 guessed, 2 rather sure, 3 sure; null when not asked. */
    confidence: integer("confidence"),
    /** The form's key: the same form sent twice counts once. */
    formKey: uuid("form_key").notNull(),
    answeredAt: moment("answered_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.attemptId, table.position, table.revision] }),
    uniqueIndex("attempt_answers_form").on(table.attemptId, table.formKey),
    check("attempt_answers_score", sql`${table.score} between 0 and 1`),
  ],
);

/** How an attempt ended. */
export const attemptResults = pgTable("attempt_results", {
  attemptId: uuid("attempt_id")
    .primaryKey()
    .references(() => attempts.id),
  finishedAt: moment("finished_at").notNull(),
  /** Share of points, 0 to 1. */
  score: numeric("score", { precision: 5, scale: 4, mode: "number" }).notNull(),
  /** 0 for a test before the course, which nobody fails. */
  passMark: numeric("pass_mark", { precision: 5, scale: 4, mode: "number" }).notNull(),
  passed: boolean("passed").notNull(),
});

/** A test that somebody was offered and does not want: it is not offered again. Never changed. */
export const testSkips = pgTable(
  "test_skips",
  {
    enrolmentId: uuid("enrolment_id")
      .notNull()
      .references(() => enrolments.id),
    kind: text("kind", { enum: ["pre_test", "diagnostic"] }).notNull(),
    skippedAt: moment("skipped_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.enrolmentId, table.kind] })],
);

/**
 * More time in tests for one person. The newest row counts, for attempts that begin after it. Why
 * is not kept: it would be data about health. Never changed.
 */
export const timeExtensions = pgTable(
  "time_extensions",
  {
    id: primaryId(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    /** What a time limit is multiplied by; 1 takes an extension back. */
    factor: numeric("factor", { precision: 3, scale: 2, mode: "number" }).notNull(),
    setBy: uuid("set_by")
      .notNull()
      .references(() => users.id),
    setAt: moment("set_at").notNull(),
  },
  (table) => [
    index("time_extensions_user").on(table.userId, table.setAt.desc()),
    check("time_extensions_factor", sql`${table.factor} in (1, 1.25, 1.5, 2)`),
  ],
);

/** One play of a scenario. The first run of an enrolment is the one that counts. */
export const scenarioRuns = pgTable(
  "scenario_runs",
  {
    id: primaryId(),
    enrolmentId: uuid("enrolment_id")
      .notNull()
      .references(() => enrolments.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    scenario: text("scenario").notNull(),
    role: text("role").notNull(),
    /** 1 for the run that counts. */
    number: integer("number").notNull(),
    /** Hash of the compiled scenario. */
    contentVersion: text("content_version").notNull(),
    startedAt: moment("started_at").notNull(),
    /** The run whose first steps were copied to begin this one in the middle; null for one from the start. */
    fromRun: uuid("from_run").references((): AnyPgColumn => scenarioRuns.id),
    /** How many of its steps are copies. */
    copiedSteps: integer("copied_steps").notNull().default(0),
  },
  (table) => [
    uniqueIndex("scenario_runs_number").on(
      table.enrolmentId,
      table.scenario,
      table.role,
      table.number,
    ),
    index("scenario_runs_user").on(table.userId),
  ],
);

/** One choice or question in a run. Rows are only added. */
export const scenarioSteps = pgTable(
  "scenario_steps",
  {
    runId: uuid("run_id")
      .notNull()
      .references(() => scenarioRuns.id),
    /** From 1. */
    step: integer("step").notNull(),
    node: text("node").notNull(),
    choice: text("choice").notNull(),
    /** `decision` (indicator 11) or `referral` (indicators 11 and 12); `no` for the others. */
    critical: text("critical", { enum: ["no", "decision", "referral"] }).notNull(),
    /** Null where nothing is right or wrong. */
    correct: boolean("correct"),
    /** Variables and the node the story is at after the step. */
    state: jsonb("state").notNull(),
    formKey: uuid("form_key").notNull(),
    takenAt: moment("taken_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.step] }),
    uniqueIndex("scenario_steps_form").on(table.runId, table.formKey),
  ],
);

/** How a run ended: an ending of the story, or skipped, which costs nothing. */
export const scenarioEnds = pgTable("scenario_ends", {
  runId: uuid("run_id")
    .primaryKey()
    .references(() => scenarioRuns.id),
  /** Id of the ending; null when skipped. */
  ending: text("ending"),
  endedAt: moment("ended_at").notNull(),
});

/**
 * How people chose at critical decisions in the run that counts, over the whole country. Written
 * with the step. A row is split in shards, so that people who choose at once do not wait for each
 * other; their sum counts.
 */
export const scenarioChoiceCounts = pgTable(
  "scenario_choice_counts",
  {
    scenario: text("scenario").notNull(),
    role: text("role").notNull(),
    node: text("node").notNull(),
    choice: text("choice").notNull(),
    /** 0 to 15, by the run. */
    shard: integer("shard").notNull(),
    people: integer("people").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.scenario, table.role, table.node, table.choice, table.shard] }),
  ],
);
