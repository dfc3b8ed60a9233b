import { sql } from "drizzle-orm";
import { check, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { moment } from "./columns.ts";
import { enrolments } from "./enrolment.ts";

/** How far somebody is in one lesson. */
export const lessonProgress = pgTable(
  "lesson_progress",
  {
    enrolmentId: uuid("enrolment_id")
      .notNull()
      .references(() => enrolments.id),
    module: text("module").notNull(),
    lesson: text("lesson").notNull(),
    /** Number of the screen last opened, from 1. */
    lastScreen: integer("last_screen").notNull(),
    /** Highest screen that was read. */
    furthestScreen: integer("furthest_screen").notNull(),
    updatedAt: moment("updated_at").notNull(),
    /** Set once, when the last screen was passed. */
    completedAt: moment("completed_at"),
  },
  (table) => [primaryKey({ columns: [table.enrolmentId, table.module, table.lesson] })],
);

/**
 * What somebody wrote for themselves at a question of a lesson. Nobody else reads it, it is never
 * judged nor counted, and it goes with the account. The newest text replaces the one before.
 */
export const reflections = pgTable(
  "reflections",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    /** Id in `content/reflections`. */
    reflection: text("reflection").notNull(),
    text: text("text").notNull(),
    updatedAt: moment("updated_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.reflection] }),
    check("reflections_length", sql`char_length(${table.text}) between 1 and 2000`),
  ],
);
