import { HAS_ENDED, hasSqlState } from "#app/database/errors.ts";
import { DomainError, NotFoundError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { closeIfOver } from "./close-attempts.server.ts";
import { mixFor } from "./draw.ts";
import { finishAttempt } from "./finish-attempt.server.ts";
import { judgeAnswer, readAnswer, sentFields } from "./interactions/index.ts";
import type { Given, Lack } from "./interactions/interaction.ts";
import { openAttempt, takesAnswers } from "./open-attempt.server.ts";
import { insertAnswer } from "./queries.server.ts";
import { firstUnanswered, type KeptAnswer, nextUnanswered } from "./rules.ts";

export interface AnswerInput {
  attemptId: string;
  /** From 1. */
  position: number;
  /** The fields of the interaction, see `interactions/`. */
  form: URLSearchParams;
  /** 1 guessed, 2 rather sure, 3 sure; null when not asked. */
  confidence: number | null;
  /** The form's key: the same form sent twice counts once. */
  formKey: string;
}

export type AnswerOutcome =
  | { kind: "saved"; next: number | null }
  /** The form was counted before, or the position can no longer be changed: show what is kept. */
  | { kind: "kept_before"; next: number | null }
  /** Parts are missing, or cannot be counted: which, and what was sent, to be shown again. */
  | { kind: "no_answer"; lacks: Lack[]; sent: Given };

/**
 * Judges an answer and keeps it; it has committed when this returns. In a check the first answer
 * at a position stands and the last one ends the check; in a test answers may change until the
 * end, and the newest counts.
 *
 * @returns with `next`, the position to show now: in a check the same, which tells why; in a test
 *   the next one without an answer, null when every one has one
 * @throws NotFoundError for another person's attempt or a position that is not there
 * @throws DomainError `assessment.attempt_closed` (409) after the end
 */
export async function answerItem(context: VerbContext, input: AnswerInput): Promise<AnswerOutcome> {
  const open = await openAttempt(context, input.attemptId);
  const item = open.items[input.position - 1];
  if (!item) throw new NotFoundError();
  const before = open.answers.find(({ position }) => position === input.position);
  const isCheck = open.attempt.kind === "check";
  const next = (answers: readonly KeptAnswer[]) =>
    isCheck ? input.position : nextUnanswered(answers, open.items.length, input.position);
  if (isCheck && before) return { kind: "kept_before", next: input.position };
  if (!takesAnswers(open, context.clock.now())) {
    await closeIfOver(context, open.attempt);
    throw closed();
  }
  const read = readAnswer(item, input.form, mixFor(item, open.attempt.seed));
  if ("lacks" in read)
    return { kind: "no_answer", lacks: read.lacks, sent: sentFields(input.form) };
  const { answer } = read;

  const kept: KeptAnswer = {
    position: input.position,
    revision: (before?.revision ?? 0) + 1,
    itemId: item.id,
    answer,
    confidence: input.confidence,
    ...judgeAnswer(item, answer),
  };
  const added = await insertAnswer(context.db, {
    ...kept,
    attemptId: input.attemptId,
    formKey: input.formKey,
    answeredAt: context.clock.now(),
  }).catch((error: unknown) => {
    throw hasSqlState(error, HAS_ENDED) ? closed() : error;
  });
  const answers = [...open.answers, kept];
  if (!added) return { kind: "kept_before", next: next(answers) };
  if (isCheck && firstUnanswered(answers, open.items.length) === undefined) {
    await finishAttempt(context, input.attemptId);
  }
  return { kind: "saved", next: next(answers) };
}

const closed = () => new DomainError("assessment.attempt_closed", 409);
