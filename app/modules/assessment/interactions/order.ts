import { z } from "zod";
import type { ItemOf } from "#app/catalog/schemas/item.ts";
import type { Text } from "#app/catalog/schemas/shared.ts";
import { type Interaction, type Lack, type Mix, whole } from "./interaction.ts";

type OrderItem = ItemOf<"order">;
const answer = z.strictObject({ order: z.array(z.string()).min(2) });
type Answer = z.infer<typeof answer>;

/** A step as the page shows it. */
interface OpenStep {
  /** Name of its field. The step's own id is not in the page: authors number steps as they come. */
  field: string;
  text: Text;
}

interface OrderReview {
  /** The steps in the right order; `place` is where the learner put them, from 1, 0 for nowhere. */
  steps: { id: string; text: Text; feedback: Text; place: number }[];
}

/**
 * Steps to be put in order. The form gives each step a place (`place-<n>`, the n-th step shown;
 * from 1); every place is taken once. The score is the share of pairs of steps that stand the
 * right way round.
 */
export const order: Interaction<OrderItem, Answer, { steps: OpenStep[] }, OrderReview> = {
  read(item, form, mix) {
    const shown = fields(item, mix).map(({ id, field, text }, index) => {
      const [value, ...more] = form.getAll(field);
      const place = more.length === 0 && /^\d$/.test(value ?? "") ? Number(value) : 0;
      const offered = place >= 1 && place <= item.options.length;
      return { id, field, part: { number: index + 1, text }, place: offered ? place : 0 };
    });
    const lacks = shown.flatMap(({ field, part, place }): Lack[] => {
      if (place === 0) return [{ field, code: "missing", part }];
      const twice = shown.filter((other) => other.place === place).length > 1;
      return twice ? [{ field, code: "repeated", part }] : [];
    });
    const sorted = [...shown].sort((a, b) => a.place - b.place);
    return whole({ order: sorted.map(({ id }) => id) }, lacks);
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
  given: (item, { order: chosen }, mix) =>
    Object.fromEntries(
      fields(item, mix).map(({ id, field }) => [field, [String(chosen.indexOf(id) + 1)]]),
    ),
  open: (item, mix) => ({ steps: fields(item, mix).map(({ field, text }) => ({ field, text })) }),
  review: (item, chosen) => ({
    steps: item.options.map((step) => ({
      ...step,
      place: chosen ? chosen.order.indexOf(step.id) + 1 : 0,
    })),
  }),
};

const fields = (item: OrderItem, mix: Mix) =>
  mix(item.options).map(({ id, text }, index) => ({ id, text, field: `place-${index + 1}` }));
