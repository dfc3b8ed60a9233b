import { z } from "zod";
import { id, source, text } from "./shared.ts";

/**
 * One figure. Every number that a lesson, a test or a page shows is one of these,
 * printed by id: `<Fact id="police-2023-victims" />`.
 */
export const fact = z.strictObject({
  /** Name used in lessons. Begin with the body and the period: `kcik-2023-assisted`. */
  id,
  /** What was counted, in a few words that can stand as a row of a table. */
  label: text,
  /** The value. Money in full zloty, a percentage as 41.1 and not 0.411. */
  value: z.number(),
  /** How the value is printed. `per-mille` and other units are added here when needed. */
  unit: z.enum(["people", "count", "percent", "pln", "hours", "times", "year"]),
  /** Digits after the decimal point, when the value is printed. */
  decimals: z.number().int().min(0).max(2).default(0),
  /** The period the figure is about, for example 2023, or 2009-2020, or 2023-12-31. */
  period: z.string().min(4),
  /** Who counted. Figures of different bodies are never added together. */
  body: z.enum([
    "eurostat",
    "police",
    "border-guard",
    "prosecution",
    "kcik",
    "mrips",
    "justice-fund",
    "office-for-foreigners",
    "mswia",
    "ngo-network",
    "other",
  ]),
  /**
   * The exact word the source uses for the people counted. Identified, presumed, alleged and
   * assisted are four different things; `none` where nobody is counted as a victim.
   */
  counts: z.enum([
    "registered",
    "identified",
    "presumed",
    "alleged",
    "assisted",
    "preliminary",
    "recorded",
    "none",
  ]),
  /**
   * Id of the figure that this one is a part of, when the source says so. Parts of one total with
   * the same `split` must add up to it, unless the split is marked partial.
   */
  partOf: id.optional(),
  /** Name of the split, for example `sex`, `age`, `form`, `citizenship`. Needed with `partOf`. */
  split: id.optional(),
  /** True where the source names only some parts (most country lists). Then no sum is checked. */
  partial: z.boolean().default(false),
  /** What a reader must know before using the figure: limits, traps, differences. */
  note: text.optional(),
  /** True when it could not be verified outside the sources: marked in texts, never tested. */
  unverified: z.boolean().default(false),
  /** Where it stands. */
  source,
});
export type Fact = z.infer<typeof fact>;

/** A file in `content/facts`. */
export const factFile = z.strictObject({
  /** The figures, one after the other. */
  facts: z.array(fact).min(1),
});
