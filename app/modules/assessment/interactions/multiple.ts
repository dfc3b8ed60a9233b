import { z } from "zod";
import type { ItemOf } from "#app/catalog/schemas/item.ts";
import type { Interaction, OpenOption } from "./interaction.ts";
import {
  type ChoiceReview,
  judgeTicked,
  openOptions,
  readTicked,
  reviewedOptions,
} from "./options.ts";

const answer = z.strictObject({ choices: z.array(z.string()).min(1) });
type Answer = z.infer<typeof answer>;

/** Several right answers. */
export const multiple: Interaction<
  ItemOf<"multiple">,
  Answer,
  { options: OpenOption[] },
  ChoiceReview
> = {
  read: (item, form) => readTicked(form, item.options),
  stored: (value) => answer.safeParse(value).data ?? null,
  judge: (item, { choices }) =>
    judgeTicked(choices, item.answers, item.options.length - item.answers.length),
  given: (_item, { choices }) => ({ answer: choices }),
  open: (item, mix) => ({ options: openOptions(mix(item.options)) }),
  review: (item, chosen, mix) =>
    reviewedOptions(mix(item.options), chosen?.choices ?? [], item.answers),
};
