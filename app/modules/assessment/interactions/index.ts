import type { Item, ItemOf } from "#app/catalog/schemas/item.ts";
import { fill } from "./fill.ts";
import { indicators } from "./indicators.ts";
import type { Given, Interaction, Judgement, Mix, Read } from "./interaction.ts";
import { matching } from "./matching.ts";
import { multiple } from "./multiple.ts";
import { order } from "./order.ts";
import { single } from "./single.ts";
import { threeElements } from "./three-elements.ts";

type ItemType = Item["type"];

/** Every type of item has its line here: the compiler asks for one when a type is added. */
const interactions = {
  single,
  multiple,
  order,
  matching,
  "three-elements": threeElements,
  indicators,
  fill,
} satisfies { [T in ItemType]: unknown };
type Interactions = typeof interactions;

/** What a page shows of an item of one type before the answer. */
export type OpenOf<T extends ItemType> = ReturnType<Interactions[T]["open"]>;
/** What a page tells of an item of one type after the answer. */
export type ReviewOf<T extends ItemType> = ReturnType<Interactions[T]["review"]>;

/** An item as the page shows it before the answer. */
export type OpenItem = { [T in ItemType]: { type: T } & OpenOf<T> }[ItemType];
/** What is told after the answer; of the same type as the item it belongs to. */
export type ReviewDetail = { [T in ItemType]: { type: T } & ReviewOf<T> }[ItemType];

function interactionOf(item: Item) {
  // Each interaction is written for its own items; the table pairs them by their type.
  return interactions[item.type] as unknown as Interaction<
    ItemOf<ItemType>,
    unknown,
    object,
    object
  >;
}

/** Reads an answer from a form. @param mix the one that the page was made with */
export function readAnswer(item: Item, form: URLSearchParams, mix: Mix): Read<unknown> {
  return interactionOf(item).read(item, form, mix);
}

export function judgeAnswer(item: Item, answer: unknown): Judgement {
  return interactionOf(item).judge(item, answer);
}

/** All fields of a form, to be shown again as they were sent. */
export function sentFields(form: URLSearchParams): Given {
  return Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name)]));
}

/** The fields of a stored answer; none when it cannot be read. */
export function givenAnswer(item: Item, stored: unknown, mix: Mix): Given {
  const answer = interactionOf(item).stored(stored);
  return answer === null ? {} : interactionOf(item).given(item, answer, mix);
}

/** The item without anything that tells its answer. */
export function openItem(item: Item, mix: Mix): OpenItem {
  return { type: item.type, ...interactionOf(item).open(item, mix) } as OpenItem;
}

/** What is right and why, beside a stored answer. For pages after the answer only. */
export function reviewItem(item: Item, stored: unknown, mix: Mix): ReviewDetail {
  const interaction = interactionOf(item);
  const answer = interaction.stored(stored);
  return { type: item.type, ...interaction.review(item, answer, mix) } as ReviewDetail;
}
