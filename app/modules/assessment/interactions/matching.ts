import { z } from "zod";
import type { ItemOf } from "#app/catalog/schemas/item.ts";
import type { Text } from "#app/catalog/schemas/shared.ts";
import {
  type Interaction,
  type Mix,
  type OpenOption,
  readOne,
  shareOf,
  whole,
} from "./interaction.ts";

type MatchingItem = ItemOf<"matching">;
/** Id of the right side chosen, by the id of the pair. */
const answer = z.strictObject({ pairs: z.record(z.string(), z.string()) });
type Answer = z.infer<typeof answer>;

interface OpenMatching {
  lefts: (OpenOption & { field: string })[];
  /** All right sides, mixed; their ids are numbers of this order, which tell nothing. */
  rights: OpenOption[];
}

interface MatchingReview {
  pairs: {
    id: string;
    left: Text;
    right: Text;
    feedback: Text;
    /** The right side that the learner chose; null without an answer. */
    chosen: Text | null;
    correct: boolean;
  }[];
  extra: Text[];
}

/** Pairs to be put together. The form has a list for each left side: `pair-<id>`. */
export const matching: Interaction<MatchingItem, Answer, OpenMatching, MatchingReview> = {
  read(item, form, mix) {
    const rights = shownRights(item, mix);
    const read = item.pairs.map(({ id, left }, index) => {
      const value = readOne(
        form,
        fieldOf(id),
        rights.map(({ value }) => value),
      );
      return { id, part: { number: index + 1, text: left }, value };
    });
    const lacks = read.flatMap(({ id, part, value }) =>
      value === null ? [{ field: fieldOf(id), code: "missing" as const, part }] : [],
    );
    const idOf = (value: string | null) => rights.find((right) => right.value === value)?.id ?? "";
    const pairs = Object.fromEntries(read.map(({ id, value }) => [id, idOf(value)]));
    return whole({ pairs }, lacks);
  },
  stored: (value) => answer.safeParse(value).data ?? null,
  judge: (item, { pairs }) =>
    shareOf(item.pairs.filter(({ id }) => pairs[id] === id).length, item.pairs.length),
  given(item, { pairs }, mix) {
    const rights = shownRights(item, mix);
    return Object.fromEntries(
      item.pairs.map(({ id }) => [
        fieldOf(id),
        rights.flatMap((right) => (right.id === pairs[id] ? [right.value] : [])),
      ]),
    );
  },
  open: (item, mix) => ({
    lefts: item.pairs.map(({ id, left }) => ({ id, text: left, field: fieldOf(id) })),
    rights: shownRights(item, mix).map(({ value, text }) => ({ id: value, text })),
  }),
  review: (item, chosen) => ({
    pairs: item.pairs.map((pair) => {
      const right = allRights(item).find(({ id }) => id === chosen?.pairs[pair.id]);
      return { ...pair, chosen: right?.text ?? null, correct: right?.id === pair.id };
    }),
    extra: item.extra.map(({ text }) => text),
  }),
};

const fieldOf = (pairId: string) => `pair-${pairId}`;

const allRights = (item: MatchingItem): OpenOption[] => [
  ...item.pairs.map(({ id, right }) => ({ id, text: right })),
  ...item.extra,
];

const shownRights = (item: MatchingItem, mix: Mix) =>
  mix(allRights(item)).map((right, index) => ({ ...right, value: String(index + 1) }));
