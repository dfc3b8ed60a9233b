import { createHash } from "node:crypto";
import type { Scenario } from "#app/catalog/schemas/scenario.ts";
import { requireUserActor } from "#app/modules/accounts/actor.ts";
import { findNewestEnrolment } from "#app/modules/enrolment/queries.server.ts";
import { DomainError, NotFoundError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { insertEnd, insertRun, listRuns } from "./scenario-queries.server.ts";

export interface RunInput {
  course: string;
  scenario: string;
}

/**
 * Begins a run of a scenario, or goes on with the one that is open. The first run of an
 * enrolment is the one that counts; later ones are practice.
 *
 * @returns id of the run
 * @throws NotFoundError when the course has no such scenario
 * @throws DomainError `learning.not_enrolled` (409)
 */
export async function startRun(context: VerbContext, input: RunInput): Promise<string> {
  const { scenario, role, enrolmentId, userId } = await findPlace(context, input);
  const earlier = await listRuns(context.db, { enrolmentId, scenario: scenario.id, role });
  const open = earlier.find(({ end }) => end === null);
  if (open) return open.run.id;
  const started = await insertRun(context.db, {
    enrolmentId,
    userId,
    scenario: scenario.id,
    role,
    number: earlier.length + 1,
    contentVersion: scenarioVersion(scenario),
    startedAt: context.clock.now(),
  });
  // Another tab began the same run in this moment: go on with that one.
  return started ?? startRun(context, input);
}

/**
 * Skips a scenario, which costs nothing: the course goes on as if it had been played.
 *
 * @throws see `startRun`
 */
export async function skipScenario(context: VerbContext, input: RunInput): Promise<void> {
  const runId = await startRun(context, input);
  await insertEnd(context.db, { runId, ending: null, endedAt: context.clock.now() });
}

/** The scenario within a course that the actor is enrolled in. @throws see `startRun` */
export async function findPlace({ db, actor, catalog }: VerbContext, input: RunInput) {
  const user = requireUserActor(actor);
  const course = catalog.findCourse(input.course);
  const step = course?.steps.find(
    (candidate) => candidate.kind === "scenario" && candidate.scenario === input.scenario,
  );
  const scenario = catalog.findScenario(input.scenario);
  if (!course || step?.kind !== "scenario" || !scenario) throw new NotFoundError();
  const enrolled = await findNewestEnrolment(db, user.userId, course.slug);
  if (!enrolled) throw new DomainError("learning.not_enrolled", 409);
  return {
    course,
    scenario,
    role: step.role,
    enrolmentId: enrolled.enrolment.id,
    userId: user.userId,
  };
}

/** SHA-256 of a scenario as it is now; a run keeps the one it was played on. */
export function scenarioVersion(scenario: Scenario): string {
  return createHash("sha256").update(JSON.stringify(scenario)).digest("hex");
}
