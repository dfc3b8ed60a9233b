/** Tells the time; tests hand in their own. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const polishDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Warsaw" });

/** The calendar day in Poland, as YYYY-MM-DD: the day that figures and validity go by. */
export function dayInPoland(moment: Date): string {
  return polishDay.format(moment);
}

/** Year and quarter (1 to 4) of a day written YYYY-MM-DD. */
export function quarterOf(day: string): { year: number; quarter: number } {
  const [year, month] = day.split("-").map(Number) as [number, number];
  return { year, quarter: Math.ceil(month / 3) };
}

/** Last day of the month that is `months` after the month of `day` (YYYY-MM-DD). */
export function endOfMonthAfter(day: string, months: number): string {
  const [year, month] = day.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + months + 1, 0)).toISOString().slice(0, 10);
}

/** The day `days` after `day`, both YYYY-MM-DD. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
