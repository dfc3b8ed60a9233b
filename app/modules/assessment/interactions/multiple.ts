import { z } from "zod";
import type { multipleItem } from "#app/catalog/schemas/item.ts";
import type { Interaction } from "./interaction.ts";

type MultipleItem = z.infer<typeof multipleItem>;
const answer = z.strictObject({ choices: z.array(z.string()).min(1) });
type Answer = z.infer<typeof answer>;

/**
 * Several right answers. A right choice earns its share of the point, a wrong one costs a share
 * of it, so that ticking everything earns nothing; never below 0.
 */
export const multiple: Interaction<MultipleItem, Answer> = {
  read(item, form) {
    const choices = [...new Set(form.getAll("answer"))];
    const known = choices.every((choice) => item.options.some((option) => option.id === choice));
    return choices.length > 0 && known ? { choices } : null;
  },
  stored: (value) => answer.safeParse(value).data ?? null,
  judge(item, { choices }) {
    const right = choices.filter((choice) => item.answers.includes(choice)).length;
    const wrong = choices.length - right;
    const distractors = item.options.length - item.answers.length;
    const cost = distractors === 0 ? 0 : wrong / distractors;
    const score = Math.max(0, right / item.answers.length - cost);
    return { score, correct: right === item.answers.length && wrong === 0 };
  },
  chosen: ({ choices }) => choices,
  right: (item) => item.answers,
};
