import type { Item } from "#app/catalog/schemas/item.ts";
import type { Text } from "#app/catalog/schemas/shared.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { mixedOptions } from "./draw.ts";
import { chosenOptions, rightOptions } from "./interactions/index.ts";
import type { OpenOption } from "./interactions/interaction.ts";
import { openAttempt, takesAnswers } from "./open-attempt.server.ts";
import type { AttemptKind, AttemptResult } from "./queries.server.ts";
import { firstUnanswered } from "./rules.ts";

/** What is told once an item may no longer be answered. */
export interface ItemReview {
  score: number;
  correct: boolean;
  /** Option ids that are right, in order. */
  right: string[];
  /** Why, for every option. */
  feedback: Record<string, Text>;
  law: string[];
  facts: string[];
}

/** An item as the page shows it. */
export interface ItemView {
  position: number;
  id: string;
  type: Item["type"];
  stem: Text | undefined;
  question: Text;
  options: OpenOption[];
  /** Option ids chosen, in order; empty without an answer. */
  chosen: string[];
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
      const reviewed = isCheck ? answer !== undefined : result?.passed === true;
      return {
        position: index + 1,
        id: item.id,
        type: item.type,
        stem: item.stem,
        question: item.question,
        options: mixedOptions(item, attempt.seed).map(({ id, text }) => ({ id, text })),
        chosen: answer ? chosenOptions(item, answer.answer) : [],
        answered: answer !== undefined,
        review: reviewed ? reviewOf(item, answer) : null,
      };
    }),
  };
}

function reviewOf(item: Item, answer: { score: number; correct: boolean } | undefined): ItemReview {
  return {
    score: answer?.score ?? 0,
    correct: answer?.correct ?? false,
    right: rightOptions(item),
    feedback: Object.fromEntries(item.options.map(({ id, feedback }) => [id, feedback])),
    law: item.law,
    facts: item.facts,
  };
}
