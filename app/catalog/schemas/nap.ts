import { z } from "zod";
import { day, id, objectiveId, source, text } from "./shared.ts";

/** One edition of the National Action Plan against Human Trafficking: a file in `content/nap`. */
export const napEdition = z.strictObject({
  /** The years it covers, for example `2022-2024`. */
  id,
  /** Its full title. */
  title: text,
  /** The day the Council of Ministers adopted it, where known. */
  adoptedOn: day.optional(),
  /** First and last day it covers. */
  from: day,
  until: day,
  /** Its main goal, in its own words as far as the source gives them. */
  goal: text.optional(),
  /** Its specific objectives. */
  objectives: z.array(
    z.strictObject({
      id: objectiveId,
      /** The objective as a short sentence. */
      text,
      /** Where another source words it differently, say how. */
      note: text.optional(),
    }),
  ),
  /** True where the objectives could not be checked against the plan itself. */
  unverified: z.boolean().default(false),
  note: text.optional(),
  source,
});
export type NapEdition = z.infer<typeof napEdition>;
