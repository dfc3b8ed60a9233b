import { type Booklet, makeBooklet } from "#app/catalog/scenario/booklet.ts";
import type { Scenario, ScenarioRole } from "#app/catalog/schemas/scenario.ts";
import { hasRole, requireUserActor } from "#app/modules/accounts/actor.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { roleOnPath } from "./scenario-path.ts";
import { findReading } from "./scenario-queries.server.ts";

export interface BookletView {
  scenario: Scenario;
  role: { id: ScenarioRole; title: Scenario["title"] };
  booklet: Booklet;
  /** Tells which choices were good as well: for those who lead a group, or have played it. */
  judged: boolean;
}

/**
 * A scenario to print: for who is enrolled in a course with it, for teachers and for editors. Which
 * choices are good is told to learners only after their own story has ended.
 *
 * @throws NotFoundError for everybody else, and for what there is not
 */
export async function viewBooklet(
  { db, actor, catalog }: VerbContext,
  input: { scenario: string; role: string },
): Promise<BookletView> {
  const user = requireUserActor(actor);
  const scenario = catalog.findScenario(input.scenario);
  const role = scenario?.roles.find(({ id }) => id === input.role);
  if (!scenario || !role) throw new NotFoundError();
  const leads = (["teacher", "content_editor", "administrator"] as const).some((one) =>
    hasRole(user, one),
  );
  let judged = leads;
  if (!leads) {
    const courses = catalog.courses
      .filter((course) => roleOnPath(course, scenario.id) !== undefined)
      .map(({ slug }) => slug);
    const reading = await findReading(db, { userId: user.userId, scenario: scenario.id, courses });
    if (!reading.enrolled) throw new NotFoundError();
    judged = reading.ended;
  }
  return {
    scenario,
    role: { id: role.id, title: role.title },
    booklet: makeBooklet(scenario, role.id),
    judged,
  };
}
