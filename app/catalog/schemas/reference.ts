import { z } from "zod";
import { id, source, text } from "./shared.ts";

/** What an institution does about human trafficking, in one word. */
export const POWERS = [
  "policy",
  "identifies",
  "identifies-preliminarily",
  "notifies",
  "prosecutes",
  "supports",
  "coordinates",
] as const;

/** Where an institution stands in the system, after S0 section 2. */
export const INSTITUTION_LEVELS = ["national", "regional", "support", "ngo"] as const;

/** Provisions and figures that an entry rests on. */
const rests = {
  /** Provisions, by id. */
  law: z.array(id).default([]),
  /** Facts, by id; those printed with `{fact:…}` are added. */
  facts: z.array(id).default([]),
};

/** One institution or organisation of the system: an entry of `content/institutions/*.yaml`. */
export const institution = z.strictObject({
  id,
  name: text,
  level: z.enum(INSTITUTION_LEVELS),
  /** What it may do; who only notifies or identifies preliminarily is told so. */
  powers: z.array(z.enum(POWERS)).min(1),
  /** What it does, in two or three sentences. */
  does: text,
  /** What it does not do, or what is often got wrong. */
  limits: text.optional(),
  /** Its entry among the help contacts. */
  contact: id.optional(),
  ...rests,
  source,
});
export type Institution = z.infer<typeof institution>;

/** A procedure as a checklist: an entry of `content/procedures/*.yaml`. */
export const procedure = z.strictObject({
  id,
  /** Its official title. */
  title: text,
  /** Who follows it. */
  who: text,
  /** When it begins. */
  when: text,
  /** What to do, in order. */
  steps: z
    .array(
      z.strictObject({
        text,
        ...rests,
        /** Help contacts to call in this step. */
        contacts: z.array(id).default([]),
      }),
    )
    .min(2),
  source,
});
export type Procedure = z.infer<typeof procedure>;

/** A word of the field: an entry of `content/glossary/*.yaml`. */
export const term = z.strictObject({
  id,
  term: text,
  /** What it means, in one or two sentences. */
  meaning: text,
  ...rests,
});
export type Term = z.infer<typeof term>;

/** A piece of advice for companies: an entry of `content/advice/*.yaml`. */
export const advice = z.strictObject({ id, title: text, text });
export type Advice = z.infer<typeof advice>;
