import { z } from "zod";

/** Longest text at a private question, in characters; a line's end is one, whatever is sent. */
export const REFLECTION_MAX = 2000;

/** The form of a private question. */
export const reflectionSchema = z.object({
  text: z
    .string({ error: "learning:reflection.missing" })
    // Browsers send two characters for the end of a line and count one.
    .overwrite((value) => value.replace(/\r\n?/g, "\n").trim())
    .min(1, { error: "learning:reflection.missing" })
    .max(REFLECTION_MAX, { error: "learning:reflection.too_long" }),
  /** The screen to go back to. */
  back: z.string().max(300).optional(),
});
