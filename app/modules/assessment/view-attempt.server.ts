import type { Item } from "#app/catalog/schemas/item.ts";
import type { Text } from "#app/catalog/schemas/shared.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { mixFor } from "./draw.ts";
import {
  givenAnswer,
  type OpenItem,
  openItem,
  type ReviewDetail,
  reviewItem,
} from "./interactions/index.ts";
import type { Given, Mix } from "./interactions/interaction.ts";
import { openAttempt, takesAnswers } from "./open-attempt.server.ts";
import type { AttemptKind, AttemptResult } from "./queries.server.ts";
import { firstUnanswered, type KeptAnswer } from "./rules.ts";

/** What is told once an item may no longer be answered. */
export interface ItemReview {
  score: number;
  correct: boolean;
  /** What is right and why, for every part. */
  detail: ReviewDetail;
  /** 1 guessed, 2 rather sure, 3 sure; null when not said. */
  confidence: number | null;
  law: string[];
  facts: string[];
}

/** An item as the page shows it. */
export interface ItemView {
  position: number;
  id: string;
  stem: Text | undefined;
  question: Text;
  open: OpenItem;
  /** Fields of the answer that is kept; empty without one. */
  given: Given;
  confidence: number | null;
  answered: boolean;
  /** Null while the learner may still answer. */
  review: ItemReview | null;
}

export interface AttemptView {
  id: string;
  kind: AttemptKind;
  /** Number of the attempt, from 1. */
  number: number;
  course: { slug: string; title: Text };
  module: string;
  items: ItemView[];
  result: AttemptResult | null;
  takesAnswers: boolean;
  closesAt: Date | null;
  firstUnanswered: number | undefined;
  attemptsAllowed: number | null;
  /** After the end: modules of the questions that were not right, to go back to. */
  missedModules: string[];
}

/**
 * The actor's attempt as its pages show it. The right answers are in it only where they may be
 * seen: in a check after the answer, in a test after a pass.
 *
 * @throws NotFoundError for another person's attempt
 */
export async function viewAttempt(context: VerbContext, attemptId: string): Promise<AttemptView> {
  const open = await openAttempt(context, attemptId);
  const { attempt, result, course, answers } = open;
  const isCheck = attempt.kind === "check";
  const isRight = (position: number) =>
    answers.some((answer) => answer.position === position && answer.correct);
  return {
    id: attempt.id,
    kind: attempt.kind,
    number: attempt.number,
    course: { slug: course.slug, title: course.title },
    module: attempt.module,
    result,
    takesAnswers: takesAnswers(open, context.clock.now()),
    closesAt: attempt.closesAt,
    firstUnanswered: firstUnanswered(answers, attempt.items.length),
    attemptsAllowed: attempt.kind === "final_test" ? course.finalTest.attempts : null,
    missedModules: result
      ? [...new Set(open.items.flatMap((item, at) => (isRight(at + 1) ? [] : [item.module])))]
      : [],
    items: open.items.map((item, index) => {
      const answer = answers.find(({ position }) => position === index + 1);
      const mix = mixFor(item, attempt.seed);
      const reviewed = isCheck ? answer !== undefined : result?.passed === true;
      return {
        position: index + 1,
        id: item.id,
        stem: item.stem,
        question: item.question,
        open: openItem(item, mix),
        given: answer ? givenAnswer(item, answer.answer, mix) : {},
        confidence: answer?.confidence ?? null,
        answered: answer !== undefined,
        review: reviewed ? reviewOf(item, answer, mix) : null,
      };
    }),
  };
}

/** What is told of an item after it was answered, or was left without an answer. */
export function reviewOf(
  item: Item,
  answer: Pick<KeptAnswer, "answer" | "score" | "correct" | "confidence"> | undefined,
  mix: Mix,
): ItemReview {
  return {
    score: answer?.score ?? 0,
    correct: answer?.correct ?? false,
    detail: reviewItem(item, answer?.answer, mix),
    confidence: answer?.confidence ?? null,
    law: item.law,
    facts: item.facts,
  };
}
