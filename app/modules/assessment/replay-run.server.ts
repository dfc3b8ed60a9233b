import { randomUUID } from "node:crypto";
import { DomainError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { type OpenRun, openRun } from "./open-run.server.ts";
import { insertCopies, insertRun, listRuns } from "./scenario-queries.server.ts";
import { ChoiceNotOfferedError, playAll } from "./scenario-rules.ts";
import { nextNumber, scenarioVersion } from "./start-run.server.ts";

export interface ReplayInput {
  /** A run that has ended. */
  runId: string;
  /** Number of the step to decide anew, from 1; those before it are copied. */
  step: number;
}

/**
 * Begins a new run that stands where an ended one stood before a step. The same form sent twice
 * begins one run: an open run that nothing was added to is gone on with.
 *
 * @returns id of the run
 * @throws NotFoundError for another person's run
 * @throws DomainError `assessment.run_open` (409) before the end; `assessment.no_such_step` (400);
 *   `assessment.story_changed` (409) when the story has been rewritten since
 */
export async function replayRun(context: VerbContext, input: ReplayInput): Promise<string> {
  const from = await openRun(context, input.runId);
  if (!from.end) throw new DomainError("assessment.run_open", 409);
  if (!from.steps.some(({ step }) => step === input.step)) {
    throw new DomainError("assessment.no_such_step", 400);
  }
  const copies = copiesOf(from, input.step - 1, context.clock.now());
  for (;;) {
    const { enrolmentId, scenario, role } = from.run;
    const all = await listRuns(context.db, { enrolmentId, scenario });
    const earlier = all.filter(({ run }) => run.role === role);
    for (const { run } of earlier.filter(({ end }) => !end)) {
      const same = run.fromRun === from.run.id && run.copiedSteps === copies.length;
      if (same && (await openRun(context, run.id)).steps.length === copies.length) return run.id;
    }
    const started = await context.db.transaction(async (tx) => {
      const id = await insertRun(tx, {
        enrolmentId,
        userId: from.run.userId,
        scenario,
        role,
        number: nextNumber(earlier.map(({ run }) => run.number)),
        contentVersion: scenarioVersion(from.scenario),
        startedAt: context.clock.now(),
        fromRun: from.run.id,
        copiedSteps: copies.length,
      });
      if (id)
        await insertCopies(
          tx,
          copies.map((copy) => ({ ...copy, runId: id })),
        );
      return id;
    });
    // Another tab began a run in this moment: look again.
    if (started) return started;
  }
}

/** The first steps as they are to be kept again. Played anew, so that they fit the story of today. */
function copiesOf({ scenario, role, steps, run }: OpenRun, count: number, now: Date) {
  const kept = steps.slice(0, count);
  try {
    const played = playAll(
      scenario,
      role,
      kept.map(({ node, choice }) => `${node}.${choice}`),
    );
    return played.map((result, i) => ({
      runId: run.id,
      step: i + 1,
      node: result.node.id,
      choice: kept[i]?.choice ?? "",
      critical: result.kind === "ask" ? ("no" as const) : result.node.critical,
      correct: result.correct,
      state: result.state,
      formKey: randomUUID(),
      takenAt: now,
    }));
  } catch (error) {
    if (error instanceof ChoiceNotOfferedError) {
      throw new DomainError("assessment.story_changed", 409);
    }
    throw error;
  }
}
