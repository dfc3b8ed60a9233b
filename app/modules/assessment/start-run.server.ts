import { createHash } from "node:crypto";
import type { Scenario } from "#app/catalog/schemas/scenario.ts";
import { requireUserActor } from "#app/modules/accounts/actor.ts";
import { findNewestEnrolment } from "#app/modules/enrolment/queries.server.ts";
import { DomainError, NotFoundError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { openRun } from "./open-run.server.ts";
import { roleOnPath } from "./scenario-path.ts";
import { insertEnd, insertRun, listRuns } from "./scenario-queries.server.ts";

export interface RunInput {
  course: string;
  scenario: string;
  /** Another role than the one of the course's path: for practice, after the first finish. */
  role?: string;
}

/**
 * Begins a run of a scenario, or goes on with the one that is open. One that cannot go on, because
 * the story has been rewritten under it, is ended as if skipped. The first run of an
 * enrolment in the role of the course's path is the one that counts; all others are practice.
 *
 * @returns id of the run
 * @throws NotFoundError when the course has no such scenario, or the scenario no such role
 * @throws DomainError `learning.not_enrolled` (409); `assessment.role_later` (409) for another role
 *   before the first run has ended
 */
export async function startRun(context: VerbContext, input: RunInput): Promise<string> {
  const { scenario, role: ownRole, enrolmentId, userId } = await findPlace(context, input);
  const role = input.role || ownRole;
  if (!scenario.roles.some(({ id }) => id === role)) throw new NotFoundError();
  const all = await listRuns(context.db, { enrolmentId, scenario: scenario.id });
  if (role !== ownRole && !all.some(({ run, end }) => run.role === ownRole && end)) {
    throw new DomainError("assessment.role_later", 409);
  }
  const earlier = all.filter(({ run }) => run.role === role);
  const open = earlier.find(({ end }) => end === null);
  if (open) {
    if (!(await openRun(context, open.run.id)).stranded) return open.run.id;
    await insertEnd(context.db, {
      runId: open.run.id,
      ending: null,
      endedAt: context.clock.now(),
    });
  }
  const started = await insertRun(context.db, {
    enrolmentId,
    userId,
    scenario: scenario.id,
    role,
    number: nextNumber(earlier.map(({ run }) => run.number)),
    contentVersion: scenarioVersion(scenario),
    startedAt: context.clock.now(),
  });
  // Another tab began the same run in this moment: go on with that one.
  return started ?? startRun(context, input);
}

/** The number of a new run after those that are there. */
export const nextNumber = (numbers: readonly number[]): number => Math.max(0, ...numbers) + 1;

/**
 * Skips a scenario, which costs nothing: the course goes on as if it had been played.
 *
 * @throws see `startRun`
 */
export async function skipScenario(context: VerbContext, input: RunInput): Promise<void> {
  const runId = await startRun(context, { course: input.course, scenario: input.scenario });
  await insertEnd(context.db, { runId, ending: null, endedAt: context.clock.now() });
}

/** The scenario within a course that the actor is enrolled in. @throws see `startRun` */
export async function findPlace({ db, actor, catalog }: VerbContext, input: RunInput) {
  const user = requireUserActor(actor);
  const course = catalog.findCourse(input.course);
  const role = course && roleOnPath(course, input.scenario);
  const scenario = catalog.findScenario(input.scenario);
  if (!course || !role || !scenario) throw new NotFoundError();
  const enrolled = await findNewestEnrolment(db, user.userId, course.slug);
  if (!enrolled) throw new DomainError("learning.not_enrolled", 409);
  return { course, scenario, role, enrolmentId: enrolled.enrolment.id, userId: user.userId };
}

/** SHA-256 of a scenario as it is now; a run keeps the one it was played on. */
export function scenarioVersion(scenario: Scenario): string {
  return createHash("sha256").update(JSON.stringify(scenario)).digest("hex");
}
