import { z } from "zod";
import type { orderItem } from "#app/catalog/schemas/item.ts";
import type { Interaction } from "./interaction.ts";

type OrderItem = z.infer<typeof orderItem>;
const answer = z.strictObject({ order: z.array(z.string()).min(2) });
type Answer = z.infer<typeof answer>;

/**
 * Steps to be put in order. The form gives each step a place (`place-<id>`, from 1); every place
 * is taken once. The score is the share of pairs of steps that stand the right way round.
 */
export const order: Interaction<OrderItem, Answer> = {
  read(item, form) {
    const places = item.options.map(({ id }) => ({ id, place: Number(form.get(`place-${id}`)) }));
    const taken = new Set(places.map(({ place }) => place));
    const complete = places.every(
      ({ place }) => Number.isInteger(place) && place >= 1 && place <= places.length,
    );
    if (!complete || taken.size !== places.length) return null;
    return { order: places.sort((a, b) => a.place - b.place).map(({ id }) => id) };
  },
  stored: (value) => answer.safeParse(value).data ?? null,
  judge(item, { order: given }) {
    const right = item.options.map(({ id }) => id);
    let pairs = 0;
    let kept = 0;
    for (let first = 0; first < right.length; first++) {
      for (let second = first + 1; second < right.length; second++) {
        pairs++;
        const before = given.indexOf(right[first] as string);
        if (before < given.indexOf(right[second] as string)) kept++;
      }
    }
    const score = kept / pairs;
    return { score, correct: score === 1 };
  },
  chosen: ({ order: given }) => given,
  right: (item) => item.options.map(({ id }) => id),
};
