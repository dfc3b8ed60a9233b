import { index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytes, moment, primaryId } from "./columns.ts";
import { institutions, PROFESSIONAL_GROUPS } from "./institutions.ts";

/**
 * A request for an account, sent by an institution's join link. It becomes an account when the
 * address is proved by the link in the e-mail and the password given here; until then there is
 * no row in `users`, so nobody can take an address that is not theirs.
 */
export const registrations = pgTable(
  "registrations",
  {
    id: primaryId(),
    tokenHash: bytes("token_hash").notNull(),
    email: text("email").notNull(),
    passwordHash: text("password_hash").notNull(),
    givenName: text("given_name").notNull(),
    familyName: text("family_name").notNull(),
    locale: text("locale", { enum: ["pl", "en"] }).notNull(),
    institutionId: uuid("institution_id")
      .notNull()
      .references(() => institutions.id),
    professionalGroup: text("professional_group", { enum: PROFESSIONAL_GROUPS }).notNull(),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    /** Set when the account was made; the row is then deleted with the expired ones. */
    usedAt: moment("used_at"),
  },
  (table) => [
    uniqueIndex("registrations_token_unique").on(table.tokenHash),
    index("registrations_email").on(table.email),
    index("registrations_expiry").on(table.expiresAt),
  ],
);
