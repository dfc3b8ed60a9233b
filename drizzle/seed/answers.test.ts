import { expect, test } from "vitest";
import { loadCatalog } from "#app/catalog/catalog.server.ts";
import { judgeAnswer } from "#app/modules/assessment/interactions/index.ts";
import { rightAnswer, seedAnswers, wrongAnswer } from "./answers.ts";
import { randomOf } from "./random.ts";

const catalog = loadCatalog();
const items = catalog.courses.flatMap((course) =>
  catalog.courseModules(course).flatMap(({ id }) => catalog.itemsOfModule(id)),
);

test.each(items.map((item) => [item.id, item] as const))(
  "%s is judged as the demo data says",
  (_id, item) => {
    expect(judgeAnswer(item, rightAnswer(item))).toEqual({ score: 1, correct: true });
    const wrong = wrongAnswer(item, randomOf(item.id));
    expect(judgeAnswer(item, wrong)).toMatchObject({ score: 0, correct: false });
  },
);

test("answers add up to the score and are the same each time", () => {
  const drawn = items.slice(0, 20);
  const answers = seedAnswers("one", drawn, 0.85);
  expect(answers.reduce((sum, { score }) => sum + score, 0)).toBe(17);
  expect(seedAnswers("one", drawn, 0.85)).toEqual(answers);
  expect(seedAnswers("two", drawn, 0.85)).not.toEqual(answers);
});
