import { z } from "zod";
import type { ItemOf } from "#app/catalog/schemas/item.ts";
import { type Interaction, type OpenOption, readOne } from "./interaction.ts";
import { type ChoiceReview, openOptions, reviewedOptions } from "./options.ts";

const answer = z.strictObject({ choice: z.string() });
type Answer = z.infer<typeof answer>;

/** One right answer among several. */
export const single: Interaction<
  ItemOf<"single">,
  Answer,
  { options: OpenOption[] },
  ChoiceReview
> = {
  read(item, form) {
    const offered = item.options.map(({ id }) => id);
    const choice = readOne(form, "answer", offered);
    return choice === null
      ? { lacks: [{ field: "answer", code: "missing" }] }
      : { answer: { choice } };
  },
  stored: (value) => answer.safeParse(value).data ?? null,
  judge(item, { choice }) {
    const correct = choice === item.answer;
    return { score: correct ? 1 : 0, correct };
  },
  given: (_item, { choice }) => ({ answer: [choice] }),
  open: (item, mix) => ({ options: openOptions(mix(item.options)) }),
  review: (item, chosen, mix) =>
    reviewedOptions(mix(item.options), chosen ? [chosen.choice] : [], [item.answer]),
};
