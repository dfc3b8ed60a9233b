import { z } from "zod";
import type { singleItem } from "#app/catalog/schemas/item.ts";
import type { Interaction } from "./interaction.ts";

type SingleItem = z.infer<typeof singleItem>;
const answer = z.strictObject({ choice: z.string() });
type Answer = z.infer<typeof answer>;

/** One right answer among several. */
export const single: Interaction<SingleItem, Answer> = {
  read(item, form) {
    const choices = form.getAll("answer");
    const choice = choices[0];
    if (choices.length !== 1 || choice === undefined) return null;
    return item.options.some((option) => option.id === choice) ? { choice } : null;
  },
  stored: (value) => answer.safeParse(value).data ?? null,
  judge(item, { choice }) {
    const correct = choice === item.answer;
    return { score: correct ? 1 : 0, correct };
  },
  chosen: ({ choice }) => [choice],
  right: (item) => [item.answer],
};
