import { z } from "zod";
import type { Indicator, ItemOf } from "#app/catalog/schemas/item.ts";
import type { Text } from "#app/catalog/schemas/shared.ts";
import type { Interaction, OpenOption } from "./interaction.ts";
import { judgeTicked, openOptions, readTicked } from "./options.ts";

const answer = z.strictObject({ choices: z.array(z.string()).min(1) });
type Answer = z.infer<typeof answer>;

interface IndicatorsReview {
  passages: {
    id: string;
    text: Text;
    indicator: Indicator | null;
    feedback: Text;
    chosen: boolean;
  }[];
}

/** A statement in passages; those that point to an indicator are ticked. Judged as `multiple`. */
export const indicators: Interaction<
  ItemOf<"indicators">,
  Answer,
  { passages: OpenOption[] },
  IndicatorsReview
> = {
  read: (item, form) => readTicked(form, item.passages),
  stored: (value) => answer.safeParse(value).data ?? null,
  judge(item, { choices }) {
    const right = item.passages.flatMap(({ id, indicator }) => (indicator ? [id] : []));
    return judgeTicked(choices, right, item.passages.length - right.length);
  },
  given: (_item, { choices }) => ({ answer: choices }),
  open: (item) => ({ passages: openOptions(item.passages) }),
  review: (item, chosen) => ({
    passages: item.passages.map((passage) => ({
      ...passage,
      chosen: chosen?.choices.includes(passage.id) ?? false,
    })),
  }),
};
