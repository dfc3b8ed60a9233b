import { z } from "zod";
import { id, text } from "./shared.ts";

/**
 * A question to think about at the end of a lesson, `<Reflection id="…" />`. What somebody writes is
 * for that person alone and is never judged.
 */
export const reflection = z.strictObject({
  /** Name used in the lesson; what people wrote is kept under it, so it never changes its meaning. */
  id,
  /** The question, as a full sentence. */
  prompt: text,
  /** Where to begin, when the question is a large one. */
  hint: text.optional(),
});
export type Reflection = z.infer<typeof reflection>;

/** A file in `content/reflections`, named as the module: `definition.yaml`. */
export const reflectionFile = z.strictObject({ reflections: z.array(reflection).min(1) });
