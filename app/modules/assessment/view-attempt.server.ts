import type { Item } from "#app/catalog/schemas/item.ts";
import type { Text } from "#app/catalog/schemas/shared.ts";
import { type ModuleScore, scoresByModule } from "#app/modules/renewal/rules.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { openForView } from "./close-attempts.server.ts";
import { mixFor } from "./draw.ts";
import {
  givenAnswer,
  type OpenItem,
  openItem,
  type ReviewDetail,
  reviewItem,
} from "./interactions/index.ts";
import type { Given, Mix } from "./interactions/interaction.ts";
import { hasChanged, type OpenAttempt, takesAnswers } from "./open-attempt.server.ts";
import type { AttemptKind, AttemptResult } from "./queries.server.ts";
import { type KeptAnswer, secondsLeft } from "./rules.ts";

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

/** An item that can no longer be shown as it was asked. */
export interface GoneItem {
  position: number;
  /** `gone`, it is no longer in the bank; `changed`, it asks something else since the answer. */
  state: "gone" | "changed";
  /** What was earned with it, 0 to 1; null when it was not answered, and then it does not count. */
  score: number | null;
}

export interface AttemptView {
  id: string;
  kind: AttemptKind;
  /** Number of the attempt, from 1. */
  number: number;
  course: { slug: string; title: Text };
  module: string;
  /** How many questions were drawn. */
  size: number;
  items: ItemView[];
  /** Questions that are not among `items`, because they are not what they were. */
  gone: GoneItem[];
  result: AttemptResult | null;
  takesAnswers: boolean;
  closesAt: Date | null;
  /** Seconds until it closes; null without a time limit or after the end. */
  secondsLeft: number | null;
  firstUnanswered: number | undefined;
  attemptsAllowed: number | null;
  /** After the end of a test of the whole course: what it came to, module by module. */
  byModule: ModuleScore[];
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
  const open = await openForView(context, attemptId);
  const now = context.clock.now();
  const gone = goneItems(open, context.catalog);
  const isGone = (position: number) => gone.some((item) => item.position === position);
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
    takesAnswers: takesAnswers(open, now),
    closesAt: attempt.closesAt,
    secondsLeft: attempt.closesAt && !result ? secondsLeft(attempt.closesAt, now) : null,
    firstUnanswered: firstToAnswer(open),
    attemptsAllowed: attempt.kind === "final_test" ? course.finalTest.attempts : null,
    byModule:
      result && !isCheck
        ? scoresByModule(
            open.items,
            answers,
            context.catalog.courseModules(course).map(({ id }) => id),
          )
        : [],
    missedModules: result
      ? [
          ...new Set(
            open.items.flatMap((item, at) => (!item || isRight(at + 1) ? [] : item.module)),
          ),
        ]
      : [],
    size: open.items.length,
    gone,
    items: open.items.flatMap((item, index) => {
      if (!item || isGone(index + 1)) return [];
      const answer = answers.find(({ position }) => position === index + 1);
      const mix = mixFor(item, attempt.seed);
      const reviewed = isCheck
        ? answer !== undefined
        : attempt.kind === "final_test" && result?.passed === true;
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

/** Questions that are no longer there, and answered ones that have become another question. */
function goneItems(open: OpenAttempt, catalog: VerbContext["catalog"]): GoneItem[] {
  return open.items.flatMap((item, index): GoneItem[] => {
    const position = index + 1;
    const score = open.answers.find((answer) => answer.position === position)?.score ?? null;
    if (!item) return [{ position, state: "gone", score }];
    const changed = score !== null && hasChanged(open, position, catalog);
    return changed ? [{ position, state: "changed", score }] : [];
  });
}

/** The first question that is there and has no answer. */
function firstToAnswer({ items, answers }: OpenAttempt): number | undefined {
  const answered = new Set(answers.map(({ position }) => position));
  const at = items.findIndex((item, index) => item !== undefined && !answered.has(index + 1));
  return at < 0 ? undefined : at + 1;
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
