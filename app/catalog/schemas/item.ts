import { z } from "zod";
import { id, objectiveId, text } from "./shared.ts";

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
  /** True for the items that ask where to refer a person (indicator 12). */
  referral: z.boolean().default(false),
  /** A short case to read before the question. Fiction is marked on the page. */
  stem: text.optional(),
  /** The question, as a full sentence. */
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

export const item = z.discriminatedUnion("type", [singleItem, multipleItem, orderItem]);
export type Item = z.infer<typeof item>;

/** A file in `content/items`: the items of one module. */
export const itemFile = z.strictObject({ items: z.array(item).min(1) });
