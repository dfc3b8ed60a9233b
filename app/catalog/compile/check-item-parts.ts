import type { Item, ItemOf } from "../schemas/item.ts";
import type { YamlPath } from "./yaml-file.ts";

type Report = (path: YamlPath, message: string, fix: string) => void;

/** Checks what an item is made of: ids of its parts, its answers, and that something is asked. */
export function checkItemParts(item: Item, report: Report): void {
  const check = checks[item.type] as (data: Item, report: Report) => void;
  check(item, report);
}

/** A type of item adds its line here. */
const checks: { [T in Item["type"]]: (data: ItemOf<T>, report: Report) => void } = {
  single(data, report) {
    checkIds(data.options, ["options"], "option", report);
    checkAnswer(data.answer, data.options, ["answer"], "option", report);
  },

  multiple(data, report) {
    checkIds(data.options, ["options"], "option", report);
    for (const [i, answer] of data.answers.entries()) {
      if (data.answers.indexOf(answer) === i)
        checkAnswer(answer, data.options, ["answers", i], "option", report);
      else report(["answers", i], `"${answer}" is listed twice`, "list it once");
    }
    if (data.options.every(({ id }) => data.answers.includes(id))) {
      report(
        ["answers"],
        "every option is right, so nothing is asked",
        "add an option that is wrong",
      );
    }
  },

  order(data, report) {
    checkIds(data.options, ["options"], "option", report);
  },

  matching(data, report) {
    checkIds(data.pairs, ["pairs"], "pair", report);
    const pairIds = new Set(data.pairs.map(({ id }) => id));
    checkIds(data.extra, ["extra"], "right side", report);
    for (const [i, { id }] of data.extra.entries()) {
      if (pairIds.has(id))
        report(["extra", i, "id"], `"${id}" is the id of a pair`, "rename one of them");
    }
    const rights = [
      ...data.pairs.map(({ right }, i) => ({ text: right, path: ["pairs", i, "right"] })),
      ...data.extra.map(({ text }, i) => ({ text, path: ["extra", i, "text"] })),
    ];
    for (const language of ["pl", "en"] as const) {
      const texts = rights.map(({ text }) => text[language].toLowerCase());
      for (const [i, text] of texts.entries()) {
        if (texts.indexOf(text) === i) continue;
        report(
          [...(rights[i]?.path ?? []), language],
          "another right side says the same, so that two would be right",
          'make each right side different, or ask with "type: fill"',
        );
      }
    }
  },

  "three-elements"(data, report) {
    checkIds(data.passages, ["passages"], "passage", report);
    for (const element of ["act", "purpose"] as const) {
      if (data.passages.some((passage) => passage.element === element)) continue;
      report(
        ["passages"],
        `no passage is the ${element}`,
        `mark the one that is with "element: ${element}", or add one`,
      );
    }
    if (data.meansMatter && !data.passages.some(({ element }) => element === "means")) {
      report(
        ["meansMatter"],
        "the means matter, and no passage is a means",
        'mark one with "element: means"; or write "meansMatter: false" where the person is a minor',
      );
    }
  },

  indicators(data, report) {
    checkIds(data.passages, ["passages"], "passage", report);
    const pointing = data.passages.filter(({ indicator }) => indicator !== null).length;
    if (pointing < 2) {
      report(
        ["passages"],
        `${pointing === 0 ? "no passage points" : "only one passage points"} to an indicator`,
        'give two passages at least their "indicator:"',
      );
    }
    if (pointing === data.passages.length) {
      report(
        ["passages"],
        "every passage points to an indicator, so nothing is asked",
        'add one that does not, with "indicator: null"',
      );
    }
  },

  fill(data, report) {
    checkIds(data.gaps, ["gaps"], "gap", report);
    for (const [i, { choices, answer }] of data.gaps.entries()) {
      checkIds(choices, ["gaps", i, "choices"], "choice", report);
      checkAnswer(answer, choices, ["gaps", i, "answer"], "choice", report);
    }
  },
};

function checkIds(
  parts: readonly { id: string }[],
  at: YamlPath,
  word: string,
  report: Report,
): void {
  const ids = parts.map(({ id }) => id);
  for (const [i, id] of ids.entries()) {
    if (ids.indexOf(id) !== i)
      report([...at, i, "id"], `the ${word} "${id}" stands twice`, "rename one");
  }
}

function checkAnswer(
  answer: string,
  offered: readonly { id: string }[],
  path: YamlPath,
  word: string,
  report: Report,
): void {
  const ids = offered.map(({ id }) => id);
  if (ids.includes(answer)) return;
  report(path, `there is no ${word} "${answer}"`, `use one of: ${ids.join(", ")}`);
}
