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

/**
 * One type of interaction. Its schema is in `catalog/schemas/item.ts`, its page in
 * `components/interactions`; here is how an answer is read and judged, on the server.
 */
export interface Interaction<I extends Item, Answer> {
  /**
   * Reads an answer from a form.
   *
   * @returns null when nothing was chosen, or something that the item does not offer
   */
  read(item: I, form: URLSearchParams): Answer | null;
  /** Reads an answer as it was stored. @returns null when it is none of this type */
  stored(value: unknown): Answer | null;
  judge(item: I, answer: Answer): Judgement;
  /** Ids of the options that the answer chose, in order, for the page that looks back. */
  chosen(answer: Answer): string[];
  /** Ids of the options that are right, in order. */
  right(item: I): string[];
}
