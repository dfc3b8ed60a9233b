import { z } from "zod";
import { id, source } from "./shared.ts";

/**
 * The front matter of a lesson, `<nn>-<name>.<lang>.mdx`. The text below it is cut into screens
 * at each `## ` heading: one idea a screen.
 */
export const lessonFrontMatter = z.strictObject({
  title: z.string().trim().min(1),
  /** One sentence: what you will take from this lesson. */
  summary: z.string().trim().min(1),
  /** How long it takes, in minutes. */
  minutes: z.number().int().min(3).max(20),
  /**
   * Procedures it teaches, by a name of your own: `kcik-referral`. `content/changes.yaml` tells of
   * their changes by it.
   */
  procedures: z.array(id).default([]),
  /** What the lesson rests on; facts and provisions used in the text add theirs by themselves. */
  sources: z.array(source).min(1),
});
export type LessonFrontMatter = z.infer<typeof lessonFrontMatter>;
