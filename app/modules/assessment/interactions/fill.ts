import { z } from "zod";
import type { ItemOf } from "#app/catalog/schemas/item.ts";
import type { Text } from "#app/catalog/schemas/shared.ts";
import {
  type Interaction,
  type Lack,
  type OpenOption,
  readOne,
  shareOf,
  whole,
} from "./interaction.ts";
import { openOptions } from "./options.ts";

/** Id of the choice, by the id of the gap. */
const answer = z.strictObject({ gaps: z.record(z.string(), z.string()) });
type Answer = z.infer<typeof answer>;

interface OpenGap {
  id: string;
  field: string;
  before: Text;
  after: Text | undefined;
  choices: OpenOption[];
}

interface FillReview {
  gaps: {
    id: string;
    before: Text;
    after: Text | undefined;
    choices: { id: string; text: Text; feedback: Text; chosen: boolean; right: boolean }[];
    correct: boolean;
  }[];
}

/** Sentences with a list in their middle: `gap-<id>`. */
export const fill: Interaction<ItemOf<"fill">, Answer, { gaps: OpenGap[] }, FillReview> = {
  read(item, form) {
    const lacks: Lack[] = [];
    const gaps: Answer["gaps"] = {};
    for (const [index, { id, before, choices }] of item.gaps.entries()) {
      const choice = readOne(
        form,
        fieldOf(id),
        choices.map((one) => one.id),
      );
      if (choice !== null) gaps[id] = choice;
      else
        lacks.push({
          field: fieldOf(id),
          code: "missing",
          part: { number: index + 1, text: before },
        });
    }
    return whole({ gaps }, lacks);
  },
  stored: (value) => answer.safeParse(value).data ?? null,
  judge: (item, { gaps }) =>
    shareOf(item.gaps.filter(({ id, answer }) => gaps[id] === answer).length, item.gaps.length),
  given: (item, { gaps }) =>
    Object.fromEntries(item.gaps.map(({ id }) => [fieldOf(id), [gaps[id] ?? []].flat()])),
  open: (item, mix) => ({
    gaps: item.gaps.map(({ id, before, after, choices }) => ({
      ...{ id, field: fieldOf(id), before, after },
      choices: openOptions(mix(choices)),
    })),
  }),
  review: (item, chosen) => ({
    gaps: item.gaps.map(({ id, before, after, choices, answer }) => ({
      ...{ id, before, after },
      choices: choices.map((choice) => ({
        ...choice,
        chosen: chosen?.gaps[id] === choice.id,
        right: choice.id === answer,
      })),
      correct: chosen?.gaps[id] === answer,
    })),
  }),
};

const fieldOf = (gapId: string) => `gap-${gapId}`;
