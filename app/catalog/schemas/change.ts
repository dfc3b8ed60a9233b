import { z } from "zod";
import { day, id, text } from "./shared.ts";

/**
 * One change of the content, as its readers are told of it. People who renew a certificate are
 * shown the lessons that a material change touched since they learned them.
 */
export const change = z.strictObject({
  /** Name of the change; what was pinned earlier points to it, so it is never reused. */
  id,
  /** The day the content changed. */
  on: day,
  /** What is different now, as a full sentence. A person who renews reads it as the reason. */
  what: text,
  /**
   * True when somebody who learned the earlier text would do something wrong today: the law, a
   * figure or a procedure is another one. False for a better wording or a corrected slip.
   */
  material: z.boolean(),
  /** What it touches. A lesson that uses one of the provisions, facts or procedures is touched too. */
  touches: z
    .strictObject({
      /** Lessons, as in their addresses: `definition/penalty-and-duty`. */
      lessons: z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)).default([]),
      /** Provisions. */
      law: z.array(id).default([]),
      /** Figures. */
      facts: z.array(id).default([]),
      /** Procedures that lessons name in their front matter. */
      procedures: z.array(id).default([]),
    })
    .refine((touches) => Object.values(touches).some((ids) => ids.length > 0), {
      error: "name at least one lesson, provision, fact or procedure",
    }),
});
export type Change = z.infer<typeof change>;

/** `content/changes.yaml`: the oldest first. */
export const changeFile = z.strictObject({ changes: z.array(change).min(1) });
