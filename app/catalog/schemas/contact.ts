import { z } from "zod";
import { day, id, source, text } from "./shared.ts";

/** One telephone line with its hours. */
export const phone = z.strictObject({
  /** The number as it is dialled, with the country code where the source has one: "+48 22 628 01 20". */
  number: z
    .string()
    .regex(/^[+0-9][0-9 ]+$/, { error: "digits and spaces only, + in front of a country code" }),
  /** What the line is for. */
  purpose: text,
  /** When somebody answers. */
  hours: text.optional(),
  /** Languages spoken, as codes; leave out where the source does not say. */
  languages: z.array(z.enum(["pl", "en", "uk", "ru", "vi"])).default([]),
});

/** One place that helps: an entry of `content/help/contacts.yaml`. */
export const contact = z.strictObject({
  /** Name used in lessons: `kcik`, `la-strada`. */
  id,
  name: text,
  /** Whom it helps and how, in one or two sentences. */
  about: text,
  /** Where it stands on the help page: call now, advice and shelter, children, return and other. */
  group: z.enum(["emergency", "specialist", "children", "other"]),
  phones: z.array(phone).default([]),
  emails: z.array(z.email()).default([]),
  /** Its own page, as in the source. */
  web: z.url().optional(),
  /** The day somebody last checked it. Older than 12 months is a warning of the content check. */
  verifiedOn: day,
  /** The last day it is known to stand, for example the end of a contract. After it the check fails. */
  validUntil: day.optional(),
  source,
});
export type Contact = z.infer<typeof contact>;

/** `content/help/contacts.yaml`. */
export const contactFile = z.strictObject({ contacts: z.array(contact).min(1) });
