import type { Item, ItemOf } from "#app/catalog/schemas/item.ts";
import { type Language, words } from "./words.ts";

/** One thing to do on the page of a question. */
export interface Choosing {
  kind: "check" | "select";
  /** The text of the input's label. */
  label: string;
  /** The input's whole accessible name, where it is longer than the label. */
  name: string;
  /** The line of the list to choose; empty for a box. */
  option: string;
}

type Answers = { [T in Item["type"]]: (item: ItemOf<T>, lang: Language) => Choosing[] };

const check = (label: string): Choosing => ({ kind: "check", label, name: label, option: "" });
const select = (label: string, option: string, name = label): Choosing => ({
  ...{ kind: "select", label, name, option },
});

const answers: Answers = {
  single: ({ options, answer }, lang) =>
    options.filter(({ id }) => id === answer).map(({ text }) => check(text[lang])),
  multiple: ({ options, answers }, lang) =>
    options.filter(({ id }) => answers.includes(id)).map(({ text }) => check(text[lang])),
  // The options are written in their right order.
  order: ({ options }, lang) =>
    options.map(({ text }, index) => select(text[lang], String(index + 1))),
  matching: ({ pairs }, lang) => pairs.map(({ left, right }) => select(left[lang], right[lang])),
  "three-elements": ({ passages, meansMatter }, lang) => {
    const t = words(lang);
    return [
      ...passages.map(({ text, element }, index) => {
        const label = `${t("assessment:item.passage", { number: index + 1 })} ${text[lang]}`;
        return select(label, t(`assessment:item.element.${element}`));
      }),
      check(t(`assessment:item.means.${meansMatter ? "yes" : "no"}`)),
    ];
  },
  indicators: ({ passages }, lang) =>
    passages.filter(({ indicator }) => indicator).map(({ text }) => check(text[lang])),
  fill: ({ gaps }, lang) =>
    gaps.map(({ before, after, choices, answer }) => {
      const right = choices.find(({ id }) => id === answer)?.text[lang] ?? "";
      return select(
        before[lang],
        right,
        [before, after ?? []]
          .flat()
          .map((x) => x[lang])
          .join(" "),
      );
    }),
};

/** What to choose on the page of an item to answer it rightly. */
export function rightAnswer(item: Item, lang: Language): Choosing[] {
  return (answers[item.type] as (item: Item, lang: Language) => Choosing[])(item, lang);
}
