import { addDays } from "#app/modules/clock.ts";
import { type EnrolmentState, enrolmentState } from "#app/modules/enrolment/rules.ts";

/** A certificate that ends within this many days is said to expire soon. */
export const EXPIRING_DAYS = 60;

export type PersonState = EnrolmentState | "not_enrolled";
export type CertificateStanding = "valid" | "expiring" | "expired" | "none";

/** Where somebody stands in this year's edition. */
export function personState(
  enrolment: { dueOn: string | null; started: boolean; completedOn: string | null },
  today: string,
): PersonState {
  const { dueOn, started, completedOn } = enrolment;
  return dueOn === null ? "not_enrolled" : enrolmentState({ dueOn, started, completedOn }, today);
}

/** How a certificate stands on a day, by its last day of validity. */
export function certificateStanding(validUntil: string | null, today: string): CertificateStanding {
  if (validUntil === null) return "none";
  if (validUntil < today) return "expired";
  return validUntil <= addDays(today, EXPIRING_DAYS) ? "expiring" : "valid";
}

export const PERSON_FILTERS = [
  "not_enrolled",
  "not_started",
  "in_progress",
  "overdue",
  "completed",
  "expiring",
  "expired",
] as const;
export type PersonFilter = (typeof PERSON_FILTERS)[number];

export const PERSON_SORTS = ["name", "state", "due", "valid"] as const;
export type PersonSort = (typeof PERSON_SORTS)[number];

interface Standing {
  state: PersonState;
  certificate: CertificateStanding;
  dueOn: string | null;
  validUntil: string | null;
}

export function matchesFilter(person: Standing, filter: PersonFilter): boolean {
  if (filter === "expiring" || filter === "expired") return person.certificate === filter;
  return person.state === filter;
}

/** What needs doing comes first. */
const URGENCY: Record<PersonState, number> = {
  overdue: 0,
  not_enrolled: 1,
  not_started: 2,
  in_progress: 3,
  completed: 4,
};
const LAST = "9999-12-31";

/** Sorts people that come by name; equal ones stay so. */
export function sortPeople<P extends Standing>(people: readonly P[], by: PersonSort): P[] {
  if (by === "name") return [...people];
  if (by === "state") return people.toSorted((a, b) => URGENCY[a.state] - URGENCY[b.state]);
  const day = (person: P) => (by === "due" ? person.dueOn : person.validUntil) ?? LAST;
  return people.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

/** How many people are where; a person may be in several of them. */
export function countPeople(people: readonly Standing[]): Record<PersonFilter | "all", number> {
  const counts = Object.fromEntries(
    PERSON_FILTERS.map((filter) => [
      filter,
      people.filter((person) => matchesFilter(person, filter)).length,
    ]),
  ) as Record<PersonFilter, number>;
  return { ...counts, all: people.length };
}
