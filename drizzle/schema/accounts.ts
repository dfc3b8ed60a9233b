import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, moment, primaryId } from "./columns.ts";

/** A person with an account. The e-mail is kept in small letters. */
export const users = pgTable(
  "users",
  {
    id: primaryId(),
    email: text("email").notNull(),
    /** Null until the person has proved that the address is theirs. */
    emailVerifiedAt: moment("email_verified_at"),
    /** argon2id, in PHC format; null for an account that cannot sign in yet. */
    passwordHash: text("password_hash"),
    givenName: text("given_name").notNull(),
    familyName: text("family_name").notNull(),
    locale: text("locale", { enum: ["pl", "en"] })
      .notNull()
      .default("pl"),
    createdAt: moment("created_at").notNull().defaultNow(),
    /** Set when the account was closed: it can no longer sign in. */
    closedAt: moment("closed_at"),
  },
  (table) => [
    uniqueIndex("users_email_unique").on(table.email),
    check("users_email_lower", sql`${table.email} = lower(${table.email})`),
  ],
);

export const ROLES = [
  "learner",
  "teacher",
  "coordinator",
  "voivodeship_team",
  "ministry_analyst",
  "content_editor",
  "administrator",
] as const;
export type Role = (typeof ROLES)[number];

/** What somebody may do beyond learning, and where. Never deleted: `revokedAt` ends it. */
export const roleGrants = pgTable(
  "role_grants",
  {
    id: primaryId(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    role: text("role", { enum: ROLES }).notNull(),
    /** Scope of a coordinator or teacher. */
    institutionId: uuid("institution_id"),
    /** Scope of a voivodeship team: a TERYT code, for example "02". */
    teryt: text("teryt"),
    grantedBy: uuid("granted_by").references(() => users.id),
    grantedAt: moment("granted_at").notNull().defaultNow(),
    revokedAt: moment("revoked_at"),
  },
  (table) => [
    index("role_grants_user").on(table.userId),
    check(
      "role_grants_scope",
      sql`(${table.role} in ('coordinator', 'teacher')) = (${table.institutionId} is not null)
          and (${table.role} = 'voivodeship_team') = (${table.teryt} is not null)`,
    ),
  ],
);

/** A signed-in browser. Only the SHA-256 of the session id is kept. */
export const sessions = pgTable(
  "sessions",
  {
    idHash: bytes("id_hash").primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    createdAt: moment("created_at").notNull().defaultNow(),
    /** Moved on at most once an hour. */
    renewedAt: moment("renewed_at").notNull().defaultNow(),
    expiresAt: moment("expires_at").notNull(),
    /** "Firefox, Linux": what the person needs to recognise it, nothing more. */
    device: text("device").notNull(),
    /** Names the session on the account page; says nothing about its id. */
    publicId: uuid("public_id").notNull().defaultRandom(),
  },
  (table) => [
    index("sessions_user").on(table.userId),
    index("sessions_expiry").on(table.expiresAt),
  ],
);

/** One-time links sent by e-mail. Only the SHA-256 of the token is kept. */
export const emailTokens = pgTable(
  "email_tokens",
  {
    tokenHash: bytes("token_hash").primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    purpose: text("purpose", { enum: ["reset_password"] }).notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
  },
  (table) => [index("email_tokens_user").on(table.userId)],
);

/** The one-time link that creates the first administrator of an empty installation. */
export const setupTokens = pgTable("setup_tokens", {
  tokenHash: bytes("token_hash").primaryKey(),
  createdAt: moment("created_at").notNull().defaultNow(),
  usedAt: moment("used_at"),
});

/** A request to join an institution, sent by its coordinator to one address. */
export const invitations = pgTable(
  "invitations",
  {
    id: primaryId(),
    tokenHash: bytes("token_hash").notNull(),
    institutionId: uuid("institution_id").notNull(),
    email: text("email").notNull(),
    /** Role given on acceptance, besides learning; null for none. */
    role: text("role", { enum: ["coordinator", "teacher"] }),
    locale: text("locale", { enum: ["pl", "en"] })
      .notNull()
      .default("pl"),
    invitedBy: uuid("invited_by")
      .notNull()
      .references(() => users.id),
    createdAt: moment("created_at").notNull().defaultNow(),
    expiresAt: moment("expires_at").notNull(),
    acceptedAt: moment("accepted_at"),
    revokedAt: moment("revoked_at"),
  },
  (table) => [
    uniqueIndex("invitations_token_unique").on(table.tokenHash),
    index("invitations_institution").on(table.institutionId),
  ],
);

/** Attempts at something that may be tried only so often, in fixed windows. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    /** SHA-256 of the rule's name and the subject (an address, an e-mail): no personal data. */
    keyHash: bytes("key_hash").notNull(),
    windowStart: moment("window_start").notNull(),
    hits: integer("hits").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.keyHash, table.windowStart] }),
    index("rate_limits_window").on(table.windowStart),
  ],
);

/** Answers to a form sent after the session ended, kept for its sender to go on with. */
export const heldForms = pgTable("held_forms", {
  tokenHash: bytes("token_hash").primaryKey(),
  path: text("path").notNull(),
  body: text("body").notNull(),
  createdAt: moment("created_at").notNull().defaultNow(),
  usedAt: moment("used_at"),
  /** Kept so that the sender can be told that it went through once. */
  replayed: boolean("replayed").notNull().default(false),
});
