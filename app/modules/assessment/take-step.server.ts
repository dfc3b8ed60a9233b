import { HAS_ENDED, hasSqlState } from "#app/database/errors.ts";
import { DomainError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { type OpenRun, openRun } from "./open-run.server.ts";
import { roleOnPath } from "./scenario-path.ts";
import { insertStep } from "./scenario-queries.server.ts";
import { applyStep, availableAsks, availableChoices } from "./scenario-rules.ts";

export interface StepInput {
  runId: string;
  /** Number of the step the form was made for, from 1. */
  step: number;
  /** Id of a choice or of a question on the node. */
  choice: string;
  /** The form's key: the same form sent twice counts once. */
  formKey: string;
}

export type StepOutcome =
  | { kind: "taken" }
  /** The story has moved on since the page was made: show where it stands. */
  | { kind: "moved_on" }
  /** Nothing was chosen. */
  | { kind: "no_choice" };

/**
 * Makes one step of a run and keeps it; it has committed when this returns. A step sent twice,
 * or from a page that is no longer the newest, changes nothing.
 *
 * @throws NotFoundError for another person's run
 * @throws DomainError `assessment.choice_not_offered` (400) for a choice that is not on the node;
 *   `assessment.run_closed` (409) after the end
 */
export async function takeStep(context: VerbContext, input: StepInput): Promise<StepOutcome> {
  const open = await openRun(context, input.runId);
  if (open.steps.some(({ formKey }) => formKey === input.formKey)) return { kind: "moved_on" };
  if (open.end) throw closed();
  if (input.step !== open.steps.length + 1) return { kind: "moved_on" };
  if (input.choice === "") return { kind: "no_choice" };
  const offered = [
    ...availableAsks(open.scenario, open.state),
    ...availableChoices(open.scenario, open.state),
  ];
  if (!offered.some(({ id }) => id === input.choice)) {
    throw new DomainError("assessment.choice_not_offered", 400);
  }

  const result = applyStep(open.scenario, open.state, input.choice);
  const added = await insertStep(context.db, {
    step: {
      runId: input.runId,
      step: input.step,
      node: result.node.id,
      choice: input.choice,
      // A question is no decision, whatever the node is.
      critical: result.kind === "ask" ? "no" : result.node.critical,
      correct: result.correct,
      state: result.state,
      formKey: input.formKey,
      takenAt: context.clock.now(),
    },
    ending: result.state.ended,
    counted: result.correct !== null && countsForCountry(open) ? open.run : null,
  }).catch((error: unknown) => {
    throw hasSqlState(error, HAS_ENDED) ? closed() : error;
  });
  return { kind: added ? "taken" : "moved_on" };
}

/** The first run in the role of the course's path; a run for practice is a run of somebody who knows. */
function countsForCountry({ run, course }: OpenRun): boolean {
  return run.number === 1 && roleOnPath(course, run.scenario) === run.role;
}

const closed = () => new DomainError("assessment.run_closed", 409);
