import { jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { ContentManifest } from "#app/catalog/manifest.ts";
import { attempts } from "./assessment.ts";
import { moment } from "./columns.ts";
import { enrolments } from "./enrolment.ts";

/**
 * What each content version was made of, part by part, kept when somebody enrols or is certified
 * with it for the first time. A renewal compares the version on the old certificate with the
 * content of today. Never changed.
 */
export const contentVersions = pgTable("content_versions", {
  /** Hash of the compiled course. */
  contentVersion: text("content_version").primaryKey(),
  course: text("course").notNull(),
  manifest: jsonb("manifest").$type<ContentManifest>().notNull(),
  pinnedAt: moment("pinned_at").notNull(),
});

/**
 * Modules that count as done in an enrolment without being taken in it. Never changed; progress
 * and passed checks are kept where they always are, so figures can tell which is which.
 */
export const modulesCredited = pgTable(
  "modules_credited",
  {
    enrolmentId: uuid("enrolment_id")
      .notNull()
      .references(() => enrolments.id),
    module: text("module").notNull(),
    /** What showed that the module is known. */
    by: text("by", { enum: ["diagnostic"] }).notNull(),
    attemptId: uuid("attempt_id")
      .notNull()
      .references(() => attempts.id),
    creditedAt: moment("credited_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.enrolmentId, table.module] })],
);
