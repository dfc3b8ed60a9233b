import { endOfMonthAfter } from "#app/modules/clock.ts";

/** The edition (year) that runs on a day in Poland, YYYY-MM-DD. */
export function editionOn(day: string): number {
  return Number(day.slice(0, 4));
}

/** Last day to finish an edition when nobody set another: the end of its year. */
export function defaultDueDay(edition: number): string {
  return `${edition}-12-31`;
}

/**
 * Last day of validity of a certificate: the end of the month, `months` after the completion, so
 * that nobody's certificate ends in the middle of one.
 */
export function validUntil(completedOn: string, months: number): string {
  return endOfMonthAfter(completedOn, months);
}

export type EnrolmentState = "completed" | "overdue" | "in_progress" | "not_started";

/** Where an enrolment stands on a day. */
export function enrolmentState(
  enrolment: { dueOn: string; started: boolean; completedOn: string | null },
  today: string,
): EnrolmentState {
  if (enrolment.completedOn) return "completed";
  if (today > enrolment.dueOn) return "overdue";
  return enrolment.started ? "in_progress" : "not_started";
}
