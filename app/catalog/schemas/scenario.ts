import { z } from "zod";
import { day, id, source, text } from "./shared.ts";

/** Roles a case can be played in. */
export const SCENARIO_ROLES = [
  "social-worker",
  "labour-inspector",
  "prosecutor",
  "teacher",
] as const;
const role = z.enum(SCENARIO_ROLES);
export type ScenarioRole = z.infer<typeof role>;

/** What a scenario keeps count of; each begins at its `start` and stays between 0 and 10. */
export const VARIABLES = ["trust", "safety", "evidence", "time"] as const;
const variable = z.enum(VARIABLES);

/** A test of the run so far: every line must hold. */
export const condition = z.strictObject({
  /** Lowest value a variable must have, for example `{ trust: 5 }`. */
  atLeast: z.partialRecord(variable, z.number()).optional(),
  /** Highest value a variable may have. */
  atMost: z.partialRecord(variable, z.number()).optional(),
  /** Choices (`node.choice`) that must have been made, and questions (`node.ask`) put. */
  chose: z.array(z.string()).optional(),
  /** Choices that must not have been made, and questions that must not have been put. */
  notChose: z.array(z.string()).optional(),
  /** Holds only when the case is played in one of these roles. */
  roles: z.array(role).min(1).optional(),
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
  /**
   * What this choice meant for the person in the story, told in the look back alone. Every choice
   * of a critical node has it.
   */
  person: text.optional(),
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

/**
 * A question that may be put before the decision. It can be put once, costs what its effects say
 * and leaves the story on its node. What nobody asked, nobody learns.
 */
export const ask = z.strictObject({
  /** Short name; no choice of the node has the same. Conditions see it as `node.ask`. */
  id,
  /** The question, as the learner puts it. */
  text,
  /** What you learn. It goes into the notes (“Co już wiesz”) for the rest of the run. */
  answer: text,
  /** What it costs or changes, usually `{ time: -1 }`. */
  effects: z.partialRecord(variable, z.number().int()).default({}),
  /** Offered only when this holds. */
  when: condition.optional(),
  /** Provisions it rests on. */
  law: z.array(id).default([]),
  /** Facts it rests on. */
  facts: z.array(id).default([]),
});
export type Ask = z.infer<typeof ask>;

/** What a node is called and tells in some of the roles. */
export const variant = z.strictObject({
  /** The roles that see this instead. */
  roles: z.array(role).min(1),
  /** Replaces the title. */
  title: text.optional(),
  /** Replaces the body. */
  body: text.optional(),
});

export const node = z.strictObject({
  id,
  /** How the text is set: a story, a talk, a document, a telephone call, a decision. */
  kind: z.enum(["narration", "dialogue", "document", "call", "decision"]),
  /** A short heading. */
  title: text,
  /** The text; paragraphs are separated by an empty line. */
  body: text,
  /** Another title or body for some roles; each role at most once. */
  variants: z.array(variant).default([]),
  /** Further paragraphs that are shown only when their condition holds. */
  also: z.array(z.strictObject({ when: condition, text })).default([]),
  /** Counts towards indicator 11 (`critical`) and, for referrals, also indicator 12. */
  critical: z.enum(["no", "decision", "referral"]).default("no"),
  /** Provisions that its title, body, variants and further paragraphs rest on. */
  law: z.array(id).default([]),
  /** Facts that they rest on. */
  facts: z.array(id).default([]),
  /** Questions that may be put before the decision. */
  asks: z.array(ask).default([]),
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
  /** Provisions it rests on. */
  law: z.array(id).default([]),
  /** Facts it rests on. */
  facts: z.array(id).default([]),
});
export type Ending = z.infer<typeof ending>;

/** The case as one profession meets it. */
export const playedRole = z.strictObject({
  /** One of the four roles. */
  id: role,
  /** Who the learner is, for the page before the start. */
  title: text,
  /** The node this role begins on; `start.node` when left out. */
  start: id.optional(),
  /**
   * The path good practice recommends in this role, as `node.choice` (and `node.ask` for questions
   * worth putting), shown after the end. It leads to an ending of `quality: best`.
   */
  recommended: z.array(z.string()).min(1),
});

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
  /** The day whose law it was written for; every provision it names was in force on it. */
  lawAsOf: day,
  /** Roles it can be played in. */
  roles: z.array(playedRole).min(1),
  /** Where the roles without a start of their own begin, and the values at the start of all. */
  start: z.strictObject({
    node: id,
    trust: z.number(),
    safety: z.number(),
    evidence: z.number(),
    time: z.number(),
  }),
  nodes: z.array(node).min(8),
  endings: z.array(ending).min(3),
  sources: z.array(source).min(1),
});
export type Scenario = z.infer<typeof scenario>;
