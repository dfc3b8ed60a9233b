import { z } from "zod";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { PROFESSIONAL_GROUPS } from "#drizzle/schema/institutions.ts";

export { PROFESSIONAL_GROUPS };

/** Longer than any password that can be set, short enough to be hashed. */
const TYPED_PASSWORD_MAX = 1000;
const NAME_MAX = 80;
const EMAIL_MAX = 254;

const email = z
  .string({ error: "accounts:fields.email_missing" })
  .trim()
  .toLowerCase()
  .max(EMAIL_MAX)
  .pipe(z.email({ error: "errors:fields.email" }));

/** Letters, spaces and the marks of names: what ends up in e-mails and certificates is a name. */
const name = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, { error: missing })
    .max(NAME_MAX)
    .regex(/^[\p{L}\p{M}][\p{L}\p{M} .'’-]*$/u, { error: "accounts:fields.name_letters" })
    .transform((value) => value.replace(/\s+/g, " "));

const givenName = name("accounts:fields.given_name_missing");
const familyName = name("accounts:fields.family_name_missing");
const typedPassword = z
  .string({ error: "accounts:fields.password_missing" })
  .max(TYPED_PASSWORD_MAX, { error: "accounts:fields.password_too_long" });
const newPassword = z
  .string({ error: "accounts:fields.new_password_missing" })
  .max(TYPED_PASSWORD_MAX, { error: "accounts:fields.password_too_long" });
const professionalGroup = z.enum(PROFESSIONAL_GROUPS, {
  error: "accounts:fields.professional_group_missing",
});

export const signInSchema = z.object({
  email,
  password: typedPassword,
  next: z.string().optional(),
});
export const emailSchema = z.object({ email });
export const newPasswordSchema = z.object({ password: newPassword });
export const confirmPasswordSchema = z.object({ password: typedPassword });
export const changePasswordSchema = z.object({
  currentPassword: typedPassword,
  password: newPassword,
});
export const joinSchema = z.object({ professionalGroup });
export const profileSchema = z.object({
  givenName,
  familyName,
  locale: z.enum(LANGUAGES, { error: "errors:fields.choice" }),
});
/** Somebody who joins by a link that anybody may hold. */
export const registrationSchema = z.object({
  givenName,
  familyName,
  email,
  password: newPassword,
  professionalGroup,
});
/** Somebody whose address the link has proved. */
export const invitedSchema = registrationSchema.omit({ email: true });
export const administratorSchema = registrationSchema.omit({ professionalGroup: true });

/** A token in a path, as `newToken` makes them. */
export const tokenParam = z.string().regex(/^[\w-]{43}$/);
export const sessionParam = z.object({ session: z.uuid() });
/** Code of a join link. */
export const joinCodeParam = z.string().regex(/^[\w-]{4,64}$/);
