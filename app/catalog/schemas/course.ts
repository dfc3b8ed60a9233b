import { z } from "zod";
import { id, objectiveId, source, text } from "./shared.ts";

/** `module.yaml` in a module's folder. */
export const courseModule = z.strictObject({
  title: text,
  /** One or two sentences: what it is about and why it matters at work. */
  summary: text,
  /** What the learner will be able to do, each beginning with a verb. */
  outcomes: z.array(text).min(1),
  /** Objectives of the National Action Plan that the module serves. */
  objectives: z.array(objectiveId).min(1),
  /** Lessons in their order: file names without number, language and ending. */
  lessons: z.array(id).min(1),
  /** Item ids of the short check at the module's end. */
  check: z.array(id).min(2),
  /** What the module rests on, printed at its foot. */
  sources: z.array(source).min(1),
});
export type CourseModule = z.infer<typeof courseModule>;

/**
 * One row of a blueprint: how many items of which kind a test draws from the bank. Rows may fit
 * the same items; the check proves that there are enough for all of them together.
 */
export const blueprintRow = z.strictObject({
  /** Module the items test. */
  module: id,
  /** How many are drawn. */
  count: z.number().int().min(1),
  /** Only items of this objective; all, when left out. */
  objective: objectiveId.optional(),
  /** Only items of these difficulties, for example `[2]`; all, when left out. */
  difficulty: z
    .array(z.union([z.literal(1), z.literal(2), z.literal(3)]))
    .min(1)
    .optional(),
});
export type BlueprintRow = z.infer<typeof blueprintRow>;

/** The test before the first lesson: what somebody knows already (indicator 9). */
export const preTest = z.strictObject({
  /**
   * The same rows as the final test, or rows of its own in the same proportions. It draws from
   * the banks of the final test. Each row names one difficulty, so that both tests are as hard.
   */
  blueprint: z.union([z.literal("sameAsFinal"), z.array(blueprintRow).min(1)]),
  /** Always true: nobody has to take it, and skipping it costs nothing. */
  optional: z.literal(true).default(true),
});

/** `course.yaml`. */
export const course = z.strictObject({
  title: text,
  /** Its place in the catalogue: courses with smaller numbers come first. */
  order: z.number().int().min(1).default(100),
  /** Two or three sentences for the catalogue. */
  summary: text,
  /** Who it is for. */
  audience: text,
  /** Professional groups that are due to take it every year. */
  groups: z
    .array(z.enum(["social_worker", "prosecutor", "labour_inspector", "teacher", "other"]))
    .min(1),
  /** Length in training hours of 45 minutes. */
  hours: z.number().positive(),
  /** How long a certificate is valid, in months; it then runs to the end of that month. */
  validityMonths: z.number().int().min(1),
  /** Edition of the National Action Plan that the course follows. */
  napEdition: id,
  /** Who organises it and signs the certificate. */
  organiser: text,
  /** The modules and scenarios, in order: `module: core/01-definition` or `scenario: legal-work`. */
  path: z
    .array(
      z.union([
        z.strictObject({ module: z.string().min(1) }),
        z.strictObject({ scenario: id, role: id }),
      ]),
    )
    .min(1),
  /** The final test. */
  finalTest: z.strictObject({
    /** The bank it draws from: files in `content/items`, without ending. */
    banks: z.array(id).min(1),
    blueprint: z.array(blueprintRow).min(1),
    /**
     * Share of points needed, 0 to 1. In the diagnostic of a renewal, the same share of a
     * module's points takes the module off the year's list.
     */
    passMark: z.number().min(0.5).max(1),
    /** Attempts in one edition. */
    attempts: z.number().int().min(1),
    /** Hours to wait after a failed attempt. */
    waitHours: z.number().min(0),
    /** Time limit in minutes; null for none. */
    timeLimitMinutes: z.number().int().positive().nullable(),
  }),
  /** The test before the course; leave it out where none is offered. */
  preTest: preTest.optional(),
  /** Share of points that passes a module's check. It may be taken again at once. */
  checkPassMark: z.number().min(0).max(1),
});
export type Course = z.infer<typeof course>;
