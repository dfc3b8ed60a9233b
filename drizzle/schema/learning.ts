import { integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
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
