import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { moment, primaryId } from "./columns.ts";

export const INSTITUTION_KINDS = [
  "ops",
  "pcpr",
  "rops",
  "oik",
  "voivodeship_office",
  "national_prosecution",
  "regional_prosecution",
  "circuit_prosecution",
  "district_prosecution",
  "gip",
  "oip",
  "kuratorium",
  "school",
  "ngo",
] as const;
export type InstitutionKind = (typeof INSTITUTION_KINDS)[number];

export const PROFESSIONAL_GROUPS = [
  "social_worker",
  "prosecutor",
  "labour_inspector",
  "teacher",
  "other",
] as const;
export type ProfessionalGroup = (typeof PROFESSIONAL_GROUPS)[number];

/** A body whose staff learn here. `teryt` is that of its seat. */
export const institutions = pgTable(
  "institutions",
  {
    id: primaryId(),
    name: text("name").notNull(),
    kind: text("kind", { enum: INSTITUTION_KINDS }).notNull(),
    /** Voivodeship of the seat: a two-digit TERYT code, a string. */
    teryt: text("teryt").notNull(),
    town: text("town").notNull(),
    /** 9 or 14 digits. */
    regon: text("regon"),
    /** Register number of a school. */
    rspo: text("rspo"),
    /** Code of the join link; null when there is none. */
    joinCode: text("join_code"),
    createdAt: moment("created_at").notNull().defaultNow(),
    closedAt: moment("closed_at"),
  },
  (table) => [
    uniqueIndex("institutions_regon_unique").on(table.regon),
    uniqueIndex("institutions_join_code_unique").on(table.joinCode),
    index("institutions_teryt").on(table.teryt, table.kind),
    check(
      "institutions_teryt_known",
      sql`${table.teryt} in ('02','04','06','08','10','12','14','16','18','20','22','24','26','28','30','32')`,
    ),
  ],
);

/** Where somebody works, from a day to a day. One at a time. */
export const memberships = pgTable(
  "memberships",
  {
    id: primaryId(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    institutionId: uuid("institution_id")
      .notNull()
      .references(() => institutions.id),
    professionalGroup: text("professional_group", { enum: PROFESSIONAL_GROUPS }).notNull(),
    from: date("from_day", { mode: "string" }).notNull(),
    /** Last day, included; null while they work there. */
    until: date("until_day", { mode: "string" }),
  },
  (table) => [
    uniqueIndex("memberships_one_current").on(table.userId).where(sql`until_day is null`),
    index("memberships_institution").on(table.institutionId),
    index("memberships_user").on(table.userId),
    check("memberships_days", sql`${table.until} is null or ${table.until} >= ${table.from}`),
  ],
);

/** How many people an institution says should be trained. The newest counts; none is replaced. */
export const headcountDeclarations = pgTable(
  "headcount_declarations",
  {
    id: primaryId(),
    institutionId: uuid("institution_id")
      .notNull()
      .references(() => institutions.id),
    headcount: integer("headcount").notNull(),
    asOf: date("as_of", { mode: "string" }).notNull(),
    declaredBy: uuid("declared_by").references(() => users.id),
    declaredAt: moment("declared_at").notNull().defaultNow(),
  },
  (table) => [
    index("headcount_institution").on(table.institutionId, table.declaredAt.desc()),
    check("headcount_positive", sql`${table.headcount} > 0 and ${table.headcount} < 1000000`),
  ],
);
