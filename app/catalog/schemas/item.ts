import { z } from "zod";
import { day, id, objectiveId, text } from "./shared.ts";

/** What every item of a check or a test carries, whatever its type. */
const base = {
  /** Name of the item; attempts and figures point to it, so it never changes its meaning. */
  id,
  /** The module whose matter it tests, as its folder is named without the number: `definition`. */
  module: id,
  /** The objective of the National Action Plan it serves. */
  objective: objectiveId,
  /** 1 recall, 2 understanding, 3 use in a case. */
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** Facts the right answer rests on. */
  facts: z.array(id).default([]),
  /** Provisions the right answer rests on. */
  law: z.array(id).default([]),
  /**
   * Day whose law the item was written for; every provision in `law` was in force on it. Left out,
   * it is the one of the file.
   */
  lawAsOf: day,
  /** True for the items that ask where to refer a person (indicator 12). */
  referral: z.boolean().default(false),
  /** A short case to read before the question. Fiction is marked on the page. */
  stem: text.optional(),
  /**
   * The question, as a full sentence. In every text of an item `{fact:<id>}` prints a figure and
   * `{legal:<provision id>.<value name>}` a value set by law; both then stand in `facts` and `law`
   * by themselves.
   */
  question: text,
};

const option = z.strictObject({
  /** One or two letters or a short word; stored with the answer. */
  id,
  /** What the learner may choose. */
  text,
  /** Why it is right, or what makes it tempting and wrong. Never mocks. */
  feedback: text,
});

/** One right answer among several. */
export const singleItem = z.strictObject({
  ...base,
  type: z.literal("single"),
  options: z.array(option).min(3).max(5),
  /** Id of the right option. */
  answer: id,
});

/** Several right answers; each right choice earns, each wrong one costs a part of the point. */
export const multipleItem = z.strictObject({
  ...base,
  type: z.literal("multiple"),
  options: z.array(option).min(4).max(7),
  /** Ids of all right options. */
  answers: z.array(id).min(2),
});

/** Steps to be put in order. */
export const orderItem = z.strictObject({
  ...base,
  type: z.literal("order"),
  /** The steps, in the right order; the page mixes them. */
  options: z.array(option).min(3).max(6),
});

/** Two columns that belong together, pair by pair. Each pair earns its share of the point. */
export const matchingItem = z.strictObject({
  ...base,
  type: z.literal("matching"),
  pairs: z
    .array(
      z.strictObject({
        /** Stored with the answer. */
        id,
        /** Stands on the page as it is, in this order. */
        left: text,
        /** What belongs to it; the page offers all right sides, mixed, beside each left one. */
        right: text,
        /** Why the two belong together, and what is easily confused. */
        feedback: text,
      }),
    )
    .min(3)
    .max(6),
  /** Right sides that belong to nothing. */
  extra: z.array(z.strictObject({ id, text })).max(2).default([]),
});

/** What a passage of a case may be in the definition of human trafficking. */
export const ELEMENTS = ["act", "means", "purpose", "none"] as const;
export type Element = (typeof ELEMENTS)[number];

/**
 * A short case in passages: which is the act, which the means, which the purpose, and do the means
 * matter here? Every passage and that question earn the same share of the point.
 */
export const threeElementsItem = z.strictObject({
  ...base,
  type: z.literal("three-elements"),
  /** The case, cut where one thing ends and the next begins; at least one act and one purpose. */
  passages: z
    .array(
      z.strictObject({
        id,
        /** One or two sentences. */
        text,
        /** What it is; `none` for what tells nothing about the three elements. */
        element: z.enum(ELEMENTS),
        /** Why it is that. */
        feedback: text,
      }),
    )
    .min(3)
    .max(8),
  /** False where the person is a minor: then the means are not required. */
  meansMatter: z.boolean(),
  /** Why they matter here, or why not. */
  meansFeedback: text,
});

/** The indicators of forced labour of the International Labour Organization. */
export const INDICATORS = [
  "abuse-of-vulnerability",
  "deception",
  "restriction-of-movement",
  "isolation",
  "violence",
  "intimidation-and-threats",
  "retention-of-documents",
  "withheld-wages",
  "debt-bondage",
  "abusive-conditions",
  "excessive-overtime",
] as const;
export type Indicator = (typeof INDICATORS)[number];

/** A statement in passages, some of which point to an indicator; scored as `multiple`. */
export const indicatorsItem = z.strictObject({
  ...base,
  type: z.literal("indicators"),
  /** The statement; at least two passages with an indicator and one without. */
  passages: z
    .array(
      z.strictObject({
        id,
        /** One or two sentences, in the words of the person who speaks. */
        text,
        /** The indicator it points to, or null. */
        indicator: z.enum(INDICATORS).nullable(),
        /** Why it points to it, or why it does not. */
        feedback: text,
      }),
    )
    .min(4)
    .max(10),
});

/** Sentences with a list in their middle. Each gap earns its share of the point. */
export const fillItem = z.strictObject({
  ...base,
  type: z.literal("fill"),
  gaps: z
    .array(
      z.strictObject({
        id,
        /** The sentence up to the gap. */
        before: text,
        /** The sentence after the gap. */
        after: text.optional(),
        /** What may stand in the gap; a right value set by law is printed with `{legal:…}`. */
        choices: z.array(option).min(2).max(6),
        /** Id of the right choice. */
        answer: id,
      }),
    )
    .min(1)
    .max(4),
});

export const item = z.discriminatedUnion("type", [
  singleItem,
  multipleItem,
  orderItem,
  matchingItem,
  threeElementsItem,
  indicatorsItem,
  fillItem,
]);
export type Item = z.infer<typeof item>;
/** The items of one type. */
export type ItemOf<T extends Item["type"]> = Extract<Item, { type: T }>;

/** A file in `content/items`: the items of one module. */
export const itemFile = z.strictObject({
  /** Day whose law the items were written for. */
  lawAsOf: day,
  items: z.array(item).min(1),
});
