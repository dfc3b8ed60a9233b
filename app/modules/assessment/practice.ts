import type { CatalogReader } from "#app/catalog/catalog.server.ts";
import type { Item } from "#app/catalog/schemas/item.ts";
import type { Screen } from "#app/catalog/types.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import { mixFor } from "./draw.ts";
import { judgeAnswer, openItem, readAnswer, sentFields } from "./interactions/index.ts";
import type { Given, Lack } from "./interactions/interaction.ts";
import { type ItemReview, type ItemView, reviewOf } from "./view-attempt.server.ts";

/** A question of a lesson, to practise: nothing that tells its answer. */
export type PracticeQuestion = Pick<ItemView, "id" | "stem" | "question" | "open" | "given">;

/** What came of an answer: what is right and why, or what it lacks. */
export type PracticeOutcome = { id: string } & (
  | { review: ItemReview }
  | { lacks: Lack[]; sent: Given }
);

/** The same order for everybody: the page is then the same for everybody too. */
const SEED = "practice";

/** The questions that a screen of a lesson offers to practise. */
export function practiceOf(
  catalog: CatalogReader,
  screen: Pick<Screen, "blocks">,
): PracticeQuestion[] {
  return screen.blocks.flatMap((block) => {
    const isQuiz = block.kind === "activity" && block.activity === "quiz";
    const item = isQuiz ? catalog.findItem(block.id) : undefined;
    return item ? [questionOf(item)] : [];
  });
}

function questionOf(item: Item): PracticeQuestion {
  const { id, stem, question } = item;
  return { id, stem, question, open: openItem(item, mixFor(item, SEED)), given: {} };
}

/**
 * Judges an answer to a question of a screen. Nothing is kept and nothing is counted.
 *
 * @throws NotFoundError when the screen does not ask this question
 */
export function practise(
  catalog: CatalogReader,
  screen: Pick<Screen, "blocks">,
  itemId: string,
  form: URLSearchParams,
): PracticeOutcome {
  const asked = practiceOf(catalog, screen).some(({ id }) => id === itemId);
  const item = asked ? catalog.findItem(itemId) : undefined;
  if (!item) throw new NotFoundError();
  const mix = mixFor(item, SEED);
  const read = readAnswer(item, form, mix);
  if ("lacks" in read) return { id: itemId, lacks: read.lacks, sent: sentFields(form) };
  const { answer } = read;
  const judged = { answer, ...judgeAnswer(item, answer), confidence: null };
  return { id: itemId, review: reviewOf(item, judged, mix) };
}
