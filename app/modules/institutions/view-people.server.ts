import type { CompiledCourse } from "#app/catalog/types.ts";
import { dayInPoland } from "#app/modules/clock.ts";
import { editionOn } from "#app/modules/enrolment/rules.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { requireOwnInstitution } from "./own-institution.server.ts";
import { type Institution, listPeople, type PersonRow } from "./queries.server.ts";
import {
  type CertificateStanding,
  certificateStanding,
  countPeople,
  matchesFilter,
  type PersonFilter,
  type PersonSort,
  type PersonState,
  personState,
  sortPeople,
} from "./rules.ts";

export const PEOPLE_PER_PAGE = 50;

export type Person = Omit<PersonRow, "started"> & {
  state: PersonState;
  certificate: CertificateStanding;
};

export interface PeopleView {
  institution: Pick<Institution, "id" | "name" | "town">;
  course: CompiledCourse;
  edition: number;
  today: string;
  /** Of everybody, whatever the filter. */
  counts: Record<PersonFilter | "all", number>;
  /** Everybody who matches. */
  people: Person[];
}

/**
 * The people who work at an institution now, with where they stand in this year's edition of a
 * course. Answers are nobody's business but the learner's: there are none in here.
 *
 * @param input.course empty for the first one
 * @throws NotFoundError when the actor does not coordinate it, or there is no such course
 */
export async function viewPeople(
  { db, actor, clock, catalog }: VerbContext,
  input: { institutionId: string; course: string; state: PersonFilter | null; sort: PersonSort },
): Promise<PeopleView> {
  const { id, name, town } = await requireOwnInstitution(db, actor, input.institutionId);
  const course = input.course ? catalog.findCourse(input.course) : catalog.courses[0];
  if (!course) throw new NotFoundError();
  const today = dayInPoland(clock.now());
  const edition = editionOn(today);
  const rows = await listPeople(db, { institutionId: id, course: course.slug, edition });
  const everybody = rows.map(
    ({ started, ...row }): Person => ({
      ...row,
      state: personState({ ...row, started }, today),
      certificate: certificateStanding(row.validUntil, today),
    }),
  );
  const { state } = input;
  const people = state ? everybody.filter((person) => matchesFilter(person, state)) : everybody;
  return {
    institution: { id, name, town },
    course,
    edition,
    today,
    counts: countPeople(everybody),
    people: sortPeople(people, input.sort),
  };
}
