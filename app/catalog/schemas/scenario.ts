import { z } from "zod";
import { id, source, text } from "./shared.ts";

/** What a scenario keeps count of; each begins at its `start` and stays between 0 and 10. */
export const VARIABLES = ["trust", "safety", "evidence", "time"] as const;
const variable = z.enum(VARIABLES);

/** A test of the run so far: every line must hold. */
export const condition = z.strictObject({
  /** Lowest value a variable must have, for example `{ trust: 5 }`. */
  atLeast: z.partialRecord(variable, z.number()).optional(),
  /** Highest value a variable may have. */
  atMost: z.partialRecord(variable, z.number()).optional(),
  /** Choices (`node.choice`) that must have been made. */
  chose: z.array(z.string()).optional(),
  /** Choices that must not have been made. */
  notChose: z.array(z.string()).optional(),
});
export type Condition = z.infer<typeof condition>;

export const choice = z.strictObject({
  /** Short name, unique on the node; stored with the step. */
  id,
  /** What the learner does, in the first person or the imperative. */
  text,
  /** What happens then, told before the next node. Shown after the choice. */
  consequence: text,
  /** Why it was a good or a poor choice; explains, never mocks. Shown after the choice. */
  feedback: text.optional(),
  /** Changes of the variables, for example `{ trust: 2, time: -1 }`. */
  effects: z.partialRecord(variable, z.number().int()).default({}),
  /** Provisions it rests on. */
  law: z.array(id).default([]),
  /** Facts it rests on. */
  facts: z.array(id).default([]),
  /** On a critical node: whether this is what good practice asks for. */
  correct: z.boolean().optional(),
  /** Offered only when this holds. */
  when: condition.optional(),
  /** The next node; a list is tried from the top, the last one has no condition. */
  to: z.union([id, z.array(z.strictObject({ node: id, when: condition.optional() })).min(2)]),
});
export type Choice = z.infer<typeof choice>;

export const node = z.strictObject({
  id,
  /** How the text is set: a story, a talk, a document, a telephone call, a decision. */
  kind: z.enum(["narration", "dialogue", "document", "call", "decision"]),
  /** A short heading. */
  title: text,
  /** The text; paragraphs are separated by an empty line. */
  body: text,
  /** Further paragraphs that are shown only when their condition holds. */
  also: z.array(z.strictObject({ when: condition, text })).default([]),
  /** Counts towards indicator 11 (`critical`) and, for referrals, also indicator 12. */
  critical: z.enum(["no", "decision", "referral"]).default("no"),
  /** One choice (going on) or several. */
  choices: z.array(choice).min(1),
});
export type Node = z.infer<typeof node>;

export const ending = z.strictObject({
  id,
  /** `best`, `fair` or `poor`: how it turned out for the person in the story. */
  quality: z.enum(["best", "fair", "poor"]),
  title: text,
  /** How the story ends for the person. */
  body: text,
  /** What to take to work from it. */
  lesson: text,
});
export type Ending = z.infer<typeof ending>;

/** `content/scenarios/<name>.yaml`: one graph, texts in both languages. */
export const scenario = z.strictObject({
  /** The same as the file's name. */
  id,
  title: text,
  /** One or two sentences for the page before it starts. */
  summary: text,
  /** Which case of the report its mechanism comes from. */
  basedOn: z.enum(["A", "B", "C"]),
  /** Says that people and events are invented. */
  fictionNote: text,
  /** What is hard to read in it, so that a learner can decide to skip. */
  warning: text,
  /** Reading time in minutes. */
  minutes: z.number().int().min(1),
  /** Roles it can be played in. */
  roles: z.array(z.strictObject({ id, title: text })).min(1),
  /** Values at the start. */
  start: z.strictObject({
    node: id,
    trust: z.number(),
    safety: z.number(),
    evidence: z.number(),
    time: z.number(),
  }),
  nodes: z.array(node).min(8),
  endings: z.array(ending).min(3),
  /** The path good practice recommends, as `node.choice`, shown after the end. */
  recommended: z.array(z.string()).min(1),
  sources: z.array(source).min(1),
});
export type Scenario = z.infer<typeof scenario>;
