import { z } from "zod";
import { day, id, source, text } from "./shared.ts";

/** A number that the law sets and lessons print: a penalty, a deadline, a validity period. */
export const legalValue = z.strictObject({
  /** Name within the provision, for example `min-years`, `validity-months`. */
  id,
  /** How it is said in running text, for example "od 3 do 20 lat" / "from 3 to 20 years". */
  text,
});

/**
 * One provision of law, at one time. A provision that changed has two entries with different
 * ids, joined by `replaces`.
 */
export const provision = z.strictObject({
  /** Name used in lessons: act and article, `kk-189a-1`, `cudz-172`. */
  id,
  /** How it is cited in running text: "art. 189a § 1 KK" / "Art. 189a § 1 of the Criminal Code". */
  citation: text,
  /** Full name of the act, with its date. */
  act: text,
  /** Where the act was published, as the source gives it, for example "Dz.U. 2024 poz. 769". */
  journal: z.string().optional(),
  /** The wording, or a faithful summary; say which in `wording`. */
  text,
  /** `quote` is the act's own words, `summary` is ours. */
  wording: z.enum(["quote", "summary"]),
  /** Values that lessons print with `<Legal id="…" value="…" />`. */
  values: z.array(legalValue).default([]),
  /** First day it was in force in this wording; leave out where the source does not say. */
  inForceFrom: day.optional(),
  /** Last day it was in force in this wording; leave out while it is. */
  inForceUntil: day.optional(),
  /** Id of the wording before this one. */
  replaces: id.optional(),
  /** The day somebody last compared this entry with its source. */
  lastVerified: day,
  /** True when it could not be verified outside the sources: marked in texts, never tested. */
  unverified: z.boolean().default(false),
  /** What a reader must know: limits, traps. */
  note: text.optional(),
  /** Where it stands. */
  source,
});
export type Provision = z.infer<typeof provision>;

/** A file in `content/law`. */
export const provisionFile = z.strictObject({
  /** The provisions, one after the other. */
  provisions: z.array(provision).min(1),
});
