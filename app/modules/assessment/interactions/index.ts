import type { Item } from "#app/catalog/schemas/item.ts";
import type { Interaction, Judgement } from "./interaction.ts";
import { multiple } from "./multiple.ts";
import { order } from "./order.ts";
import { single } from "./single.ts";

/** Every type of item has its interaction here: the compiler asks for one when a type is added. */
const interactions: { [T in Item["type"]]: Interaction<Extract<Item, { type: T }>, unknown> } = {
  single: single as Interaction<Extract<Item, { type: "single" }>, unknown>,
  multiple: multiple as Interaction<Extract<Item, { type: "multiple" }>, unknown>,
  order: order as Interaction<Extract<Item, { type: "order" }>, unknown>,
};

function interactionOf(item: Item): Interaction<Item, unknown> {
  return interactions[item.type] as unknown as Interaction<Item, unknown>;
}

/** Reads an answer from a form. @returns null when nothing, or nothing offered, was chosen */
export function readAnswer(item: Item, form: URLSearchParams): unknown {
  return interactionOf(item).read(item, form);
}

export function judgeAnswer(item: Item, answer: unknown): Judgement {
  return interactionOf(item).judge(item, answer);
}

/** Option ids that a stored answer chose, in order; none when it cannot be read. */
export function chosenOptions(item: Item, stored: unknown): string[] {
  const answer = interactionOf(item).stored(stored);
  return answer === null ? [] : interactionOf(item).chosen(answer);
}

/** Option ids that are right, in order. For pages after the answer only. */
export function rightOptions(item: Item): string[] {
  return interactionOf(item).right(item);
}
