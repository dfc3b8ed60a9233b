import type { ReactNode } from "react";
import type { Item } from "#app/catalog/schemas/item.ts";
import type { OpenOf, ReviewOf } from "#app/modules/assessment/interactions/index.ts";
import type { Given, Lack } from "#app/modules/assessment/interactions/interaction.ts";

export interface InputProps<T extends Item["type"]> {
  /** What may be shown before the answer. */
  open: OpenOf<T>;
  /** What was chosen so far, by the names of the fields. */
  given: Given;
  /** What the form lacked when it was sent. */
  lacks: readonly Lack[];
  /** Makes ids of this question unique on its page. */
  scope: string;
}

export interface ReviewProps<T extends Item["type"]> {
  review: ReviewOf<T>;
}

/** The page of one type of item: its inputs before the answer, and the look back after it. */
export interface View<T extends Item["type"]> {
  Inputs(props: InputProps<T>): ReactNode;
  Review(props: ReviewProps<T>): ReactNode;
}

/** Id of a field's (first) input: links from the error summary lead there. */
export const fieldId = (scope: string, field: string) => `${scope}-${field}`;
