import { z } from "zod";

/** Languages every learner-facing text exists in. Polish comes first. */
export const CONTENT_LANGUAGES = ["pl", "en"] as const;
export type ContentLanguage = (typeof CONTENT_LANGUAGES)[number];

/** A name used in addresses and references: small letters, digits and hyphens. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: "use small letters a-z, digits and single hyphens, for example kk-189a-1",
});

/** A calendar day, written YYYY-MM-DD. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: "write the day as YYYY-MM-DD, for example 2023-10-01" })
  .refine((value) => !Number.isNaN(Date.parse(value)), { error: "this day does not exist" });

/** One text in both languages; neither may be empty. */
export const text = z.strictObject({
  /** The Polish text, written as Polish. */
  pl: z.string().trim().min(1, { error: "write the Polish text" }),
  /** The English text, equal in content. */
  en: z.string().trim().min(1, { error: "write the English text" }),
});
export type Text = z.infer<typeof text>;

/** Where a claim comes from. */
export const source = z.strictObject({
  /** Short name of the document: S0, S1 or S2, or `act` for a statute's own text. */
  document: z.enum(["S0", "S1", "S2", "act", "directive", "ilo", "brief"]),
  /** Section, chapter or article in the document, as a reader would look it up. */
  section: z.string().min(1),
});
export type Source = z.infer<typeof source>;

/** Identifier of an objective of the National Action Plan. */
export const objectiveId = z.enum(["O1", "O2", "O3", "O4", "O5", "O6"]);
export type ObjectiveId = z.infer<typeof objectiveId>;
