import type { Item } from "#app/catalog/schemas/item.ts";
import type { Text } from "#app/catalog/schemas/shared.ts";

/** What a judge says of an answer. */
export interface Judgement {
  /** Share of the point earned, 0 to 1. */
  score: number;
  /** Right in full. */
  correct: boolean;
}

/** What the page may show before the learner has answered: nothing that tells the answer. */
export interface OpenOption {
  id: string;
  text: Text;
}

/** A part of an answer that is not there yet, or cannot be counted. */
export interface Lack {
  /** Name of the field; the input has the id that `fieldId` makes of it. */
  field: string;
  /**
   * `missing`: nothing that is offered was chosen; `missing_means`: the question about the means
   * has no answer; `repeated`: what goes once was chosen twice.
   */
  code: "missing" | "missing_means" | "repeated";
  /** The part as the page numbers it, from 1, and its text; undefined for the whole of an answer. */
  part?: { number: number; text: Text };
}

/** An answer as it was read: whole, or what it lacks. */
export type Read<Answer> = { answer: Answer } | { lacks: [Lack, ...Lack[]] };

/** Puts things in the order that an attempt shows them, the same at every look. */
export type Mix = <T extends { id: string }>(things: readonly T[]) => T[];

/** Values by the names of their fields: an answer as its form sends it. */
export type Given = Record<string, string[]>;

/**
 * One type of interaction. Its schema is in `catalog/schemas/item.ts`, its page in
 * `components/assessment/interactions`; here is how an answer is read and judged, on the server.
 */
export interface Interaction<I extends Item, Answer, Open, Review> {
  /** Reads an answer from a form. What the item does not offer counts as not chosen. */
  read(item: I, form: URLSearchParams, mix: Mix): Read<Answer>;
  /** Reads an answer as it was stored. @returns null when it is none of this type */
  stored(value: unknown): Answer | null;
  judge(item: I, answer: Answer): Judgement;
  /** The fields that say this answer: `read` of them gives it back. */
  given(item: I, answer: Answer, mix: Mix): Given;
  /** What the page shows before the answer. */
  open(item: I, mix: Mix): Open;
  /** What is right and why, for pages after the answer only. */
  review(item: I, answer: Answer | null, mix: Mix): Review;
}

/** Reads one value of a list. @returns null unless exactly one was sent and it is offered */
export function readOne(
  form: URLSearchParams,
  field: string,
  offered: readonly string[],
): string | null {
  const [value, ...more] = form.getAll(field);
  return value !== undefined && more.length === 0 && offered.includes(value) ? value : null;
}

/** Share of parts that are right, as a judgement. */
export function shareOf(right: number, all: number): Judgement {
  return { score: right / all, correct: right === all };
}

/** An answer, or the parts that are not there. */
export function whole<Answer>(answer: Answer, lacks: Lack[]): Read<Answer> {
  const [first, ...more] = lacks;
  return first ? { lacks: [first, ...more] } : { answer };
}
