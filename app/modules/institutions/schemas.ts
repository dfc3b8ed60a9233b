import { z } from "zod";
import { INSTITUTION_KINDS } from "#drizzle/schema/institutions.ts";
import { INVITATIONS_AT_ONCE } from "./invitation-list.ts";
import { PERSON_FILTERS, PERSON_SORTS } from "./rules.ts";

const MOST_PEOPLE = 999_999;

/** The query of the page of people; what makes no sense counts as not said. */
export const peopleQuery = z.object({
  course: z.string().max(100).catch(""),
  state: z.enum(PERSON_FILTERS).nullable().catch(null),
  sort: z.enum(PERSON_SORTS).catch("name"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type PeopleQuery = z.infer<typeof peopleQuery>;

/** @param search the query of an address */
export function readPeopleQuery(search: URLSearchParams): PeopleQuery {
  return peopleQuery.parse(Object.fromEntries(search));
}

/** What of a query stands in links: not the page, and nothing that was not said. */
export function keptPeopleQuery({ course, state, sort }: PeopleQuery): Record<string, string> {
  const said = { course, state: state ?? "", sort: sort === "name" ? "" : sort };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ""));
}

const day = (missing: string) =>
  z.string({ error: missing }).pipe(z.iso.date({ error: "institutions:fields.day" }));

/** @param today first day that may be chosen; @param last the last one */
export function enrolPeopleSchema(today: string, last: string) {
  return z.object({
    people: z.array(z.uuid()).min(1, { error: "institutions:enrol.nobody" }),
    dueOn: day("institutions:enrol.due_missing").refine(
      (value) => value >= today && value <= last,
      {
        error: "institutions:enrol.due_range",
      },
    ),
  });
}

export const INVITED_ROLES = ["coordinator", "teacher"] as const;

export const inviteSchema = z.object({
  emails: z
    .string({ error: "institutions:invite.nobody" })
    .max(INVITATIONS_AT_ONCE * 300)
    .refine(
      (text) => text.split("\n").filter((line) => line.trim()).length <= INVITATIONS_AT_ONCE,
      {
        error: "institutions:invite.over_limit",
      },
    ),
  role: z.enum(INVITED_ROLES).optional(),
  /** Set by the button that leaves out the lines with problems. */
  only: z.literal("good").optional(),
});

export const headcountSchema = z.object({
  headcount: z
    .number({ error: "institutions:headcount.missing" })
    .int({ error: "institutions:headcount.whole" })
    .min(1)
    .max(MOST_PEOPLE),
});

const text = (missing: string, longest: number) =>
  z.string({ error: missing }).trim().min(1, { error: missing }).max(longest);

export const institutionSchema = z.object({
  name: text("admin:institutions.name_missing", 200),
  kind: z.enum(INSTITUTION_KINDS, { error: "errors:fields.choice" }),
  town: text("admin:institutions.town_missing", 100),
  teryt: z.enum(
    [
      "02",
      "04",
      "06",
      "08",
      "10",
      "12",
      "14",
      "16",
      "18",
      "20",
      "22",
      "24",
      "26",
      "28",
      "30",
      "32",
    ],
    { error: "errors:fields.choice" },
  ),
  regon: z
    .string()
    .trim()
    .regex(/^(\d{9}|\d{14})$/, { error: "admin:institutions.regon_digits" })
    .optional(),
  rspo: z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, { error: "admin:institutions.rspo_digits" })
    .optional(),
});

export const institutionSearch = z.object({
  name: z.string().trim().max(100).catch(""),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export const GRANTED_ROLES = [
  "coordinator",
  "teacher",
  "voivodeship_team",
  "ministry_analyst",
  "content_editor",
  "administrator",
] as const;

export const grantSchema = z
  .object({
    email: z
      .string({ error: "accounts:fields.email_missing" })
      .trim()
      .toLowerCase()
      .max(254)
      .pipe(z.email({ error: "errors:fields.email" })),
    role: z.enum(GRANTED_ROLES, { error: "errors:fields.choice" }),
    institutionId: z.uuid().optional(),
    teryt: institutionSchema.shape.teryt.optional(),
  })
  .superRefine((value, check) => {
    const needsPlace = value.role === "coordinator" || value.role === "teacher";
    if (needsPlace && !value.institutionId) {
      check.addIssue({
        code: "custom",
        path: ["role"],
        message: "admin:people.institution_missing",
      });
    }
    if (value.role === "voivodeship_team" && !value.teryt) {
      check.addIssue({ code: "custom", path: ["teryt"], message: "admin:people.teryt_missing" });
    }
  });

export const revokeGrantSchema = z.object({ grant: z.uuid() });
export const invitationActionSchema = z.object({
  invitation: z.uuid(),
  intent: z.enum(["revoke", "resend"]),
});
export const joinLinkSchema = z.object({ intent: z.enum(["create", "stop"]) });

/** The query of the page of roles. */
export const rolesQuery = z.object({
  email: z.string().trim().toLowerCase().max(254).catch(""),
  institution: z.string().catch(""),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
