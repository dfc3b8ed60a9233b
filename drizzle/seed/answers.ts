import type { Item } from "#app/catalog/schemas/item.ts";
import { type Random, randomOf } from "./random.ts";

export interface SeedAnswer {
  item: string;
  /** As an interaction stores it. */
  answer: unknown;
  /** 1 for a right answer, 0 for a wrong one. */
  score: 0 | 1;
  confidence: 1 | 2 | 3;
}

/** How likely an item is to be missed, by its difficulty from 1 to 3. */
const MISSED = { 1: 1, 2: 2, 3: 3.5 } as const;

/**
 * Invented answers to the items of one attempt that add up to its score. The same name gives the
 * same answers.
 *
 * @param score share of the points, 0 to 1; rounded to whole items
 */
export function seedAnswers(name: string, items: readonly Item[], score: number): SeedAnswer[] {
  const random = randomOf(`answers ${name}`);
  const missed = items.length - Math.round(score * items.length);
  const wrong = new Set(
    items
      .map((item) => ({ item, place: random.next() ** (1 / MISSED[item.difficulty]) }))
      .sort((a, b) => b.place - a.place)
      .slice(0, missed)
      .map(({ item }) => item),
  );
  return items.map((item) => ({
    item: item.id,
    answer: wrong.has(item) ? wrongAnswer(item, random) : rightAnswer(item),
    score: wrong.has(item) ? 0 : 1,
    confidence: confidence(random, wrong.has(item)),
  }));
}

function confidence(random: Random, wrong: boolean): 1 | 2 | 3 {
  const place = random.next() + (wrong ? -0.35 : 0);
  if (place < 0.1) return 1;
  return place < 0.45 ? 2 : 3;
}

/** The answer that earns the whole point. */
export function rightAnswer(item: Item): unknown {
  switch (item.type) {
    case "single":
      return { choice: item.answer };
    case "multiple":
      return { choices: item.answers };
    case "order":
      return { order: item.options.map(({ id }) => id) };
    case "matching":
      return { pairs: Object.fromEntries(item.pairs.map(({ id }) => [id, id])) };
    case "three-elements":
      return {
        passages: Object.fromEntries(item.passages.map(({ id, element }) => [id, element])),
        meansMatter: item.meansMatter,
      };
    case "indicators":
      return { choices: item.passages.flatMap(({ id, indicator }) => (indicator ? [id] : [])) };
    case "fill":
      return { gaps: Object.fromEntries(item.gaps.map(({ id, answer }) => [id, answer])) };
  }
}

/** An answer that earns nothing; the first wrong option tempts most. */
export function wrongAnswer(item: Item, random: Random): unknown {
  const tempting = <T>(things: readonly T[]) =>
    things[Math.floor(random.next() ** 2 * things.length)] as T;
  switch (item.type) {
    case "single":
      return { choice: tempting(item.options.filter(({ id }) => id !== item.answer)).id };
    case "multiple": {
      const others = item.options.filter(({ id }) => !item.answers.includes(id));
      return { choices: [tempting(others).id] };
    }
    case "order":
      return { order: item.options.map(({ id }) => id).reverse() };
    case "matching": {
      const ids = item.pairs.map(({ id }) => id);
      return { pairs: Object.fromEntries(ids.map((id, i) => [id, ids[(i + 1) % ids.length]])) };
    }
    case "three-elements":
      return {
        passages: Object.fromEntries(
          item.passages.map(({ id, element }) => [id, element === "act" ? "purpose" : "act"]),
        ),
        meansMatter: !item.meansMatter,
      };
    case "indicators":
      return { choices: [tempting(item.passages.filter(({ indicator }) => !indicator)).id] };
    case "fill":
      return {
        gaps: Object.fromEntries(
          item.gaps.map(({ id, answer, choices }) => [
            id,
            tempting(choices.filter((choice) => choice.id !== answer)).id,
          ]),
        ),
      };
  }
}
