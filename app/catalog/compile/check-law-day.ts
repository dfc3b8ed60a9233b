import type { Content } from "./content.ts";

/**
 * Checks that provisions were in force on the day a text was written for. A provision whose days
 * the sources do not give passes.
 *
 * @param law ids of provisions
 * @param day YYYY-MM-DD
 * @param report takes the place in the list of each that was not
 */
export function checkLawDay(
  law: readonly string[],
  day: string,
  content: Content,
  report: (index: number, message: string, fix: string) => void,
): void {
  for (const [i, id] of law.entries()) {
    const provision = content.law.get(id)?.data;
    if (!provision) continue;
    const { inForceFrom, inForceUntil } = provision;
    if (inForceFrom && day < inForceFrom) {
      report(
        i,
        `"${id}" is in force from ${inForceFrom}, after the day of the law, ${day}`,
        'use the wording that was in force, or correct "lawAsOf:"',
      );
    } else if (inForceUntil && day > inForceUntil) {
      report(
        i,
        `"${id}" was in force until ${inForceUntil}, before the day of the law, ${day}`,
        'use the wording that replaced it, or correct "lawAsOf:"',
      );
    }
  }
}
