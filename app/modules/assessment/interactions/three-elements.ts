import { z } from "zod";
import { ELEMENTS, type Element, type ItemOf } from "#app/catalog/schemas/item.ts";
import type { Text } from "#app/catalog/schemas/shared.ts";
import {
  type Interaction,
  type Lack,
  type OpenOption,
  readOne,
  shareOf,
  whole,
} from "./interaction.ts";

/** What each passage was taken for, by its id, and whether the means matter. */
const answer = z.strictObject({
  passages: z.record(z.string(), z.enum(ELEMENTS)),
  meansMatter: z.boolean(),
});
type Answer = z.infer<typeof answer>;

interface ThreeElementsReview {
  passages: {
    id: string;
    text: Text;
    element: Element;
    feedback: Text;
    /** Null without an answer. */
    chosen: Element | null;
  }[];
  means: { matter: boolean; feedback: Text; chosen: boolean | null };
}

const MEANS_FIELD = "means";

/**
 * A case in passages. The form has a list for each passage (`passage-<id>`) and one question,
 * `means`: `yes` when the means matter, `no` when the person is a minor.
 */
export const threeElements: Interaction<
  ItemOf<"three-elements">,
  Answer,
  { passages: (OpenOption & { field: string })[]; meansField: string },
  ThreeElementsReview
> = {
  read(item, form) {
    const lacks: Lack[] = [];
    const passages: Answer["passages"] = {};
    for (const [index, { id, text }] of item.passages.entries()) {
      const element = ELEMENTS.find((one) => one === readOne(form, fieldOf(id), ELEMENTS));
      if (element) passages[id] = element;
      else lacks.push({ field: fieldOf(id), code: "missing", part: { number: index + 1, text } });
    }
    const matter = readOne(form, MEANS_FIELD, ["yes", "no"]);
    if (matter === null) lacks.push({ field: MEANS_FIELD, code: "missing_means" });
    return whole({ passages, meansMatter: matter === "yes" }, lacks);
  },
  stored: (value) => answer.safeParse(value).data ?? null,
  judge(item, { passages, meansMatter }) {
    const right = item.passages.filter(({ id, element }) => passages[id] === element).length;
    const means = meansMatter === item.meansMatter ? 1 : 0;
    return shareOf(right + means, item.passages.length + 1);
  },
  given: (item, { passages, meansMatter }) => ({
    ...Object.fromEntries(
      item.passages.map(({ id }) => [fieldOf(id), [passages[id] ?? []].flat()]),
    ),
    [MEANS_FIELD]: [meansMatter ? "yes" : "no"],
  }),
  open: (item) => ({
    passages: item.passages.map(({ id, text }) => ({ id, text, field: fieldOf(id) })),
    meansField: MEANS_FIELD,
  }),
  review: (item, chosen) => ({
    passages: item.passages.map((passage) => ({
      ...passage,
      chosen: chosen?.passages[passage.id] ?? null,
    })),
    means: {
      matter: item.meansMatter,
      feedback: item.meansFeedback,
      chosen: chosen?.meansMatter ?? null,
    },
  }),
};

const fieldOf = (passageId: string) => `passage-${passageId}`;
