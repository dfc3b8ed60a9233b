import { createElement, type ReactNode } from "react";
import type { Item } from "#app/catalog/schemas/item.ts";
import type { OpenItem, ReviewDetail } from "#app/modules/assessment/interactions/index.ts";
import { fill } from "./fill.tsx";
import { indicators } from "./indicators.tsx";
import { matching } from "./matching.tsx";
import { multiple } from "./multiple.tsx";
import { order } from "./order.tsx";
import { single } from "./single.tsx";
import { threeElements } from "./three-elements.tsx";
import type { InputProps, View } from "./view.ts";

/** Every type of item has its line here: the compiler asks for one when a type is added. */
const views: { [T in Item["type"]]: View<T> } = {
  single,
  multiple,
  order,
  matching,
  "three-elements": threeElements,
  indicators,
  fill,
};

/** The inputs of an item's type. */
export function inputsOf(open: OpenItem, props: Omit<InputProps<never>, "open">): ReactNode {
  const { Inputs } = views[open.type] as unknown as View<"single">;
  return createElement(Inputs, { ...props, open: open as never });
}

/** The look back of an item's type. */
export function reviewOf(review: ReviewDetail): ReactNode {
  const { Review } = views[review.type] as unknown as View<"single">;
  return createElement(Review, { review: review as never });
}
