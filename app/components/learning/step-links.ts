import type { Language } from "#app/i18n/languages.ts";
import type { StepStanding } from "#app/modules/learning/rules.ts";

/** Address of a step of a course. */
export function stepHref(lang: Language, course: string, step: StepStanding): string {
  const base = `/${lang}/courses/${course}`;
  if (step.kind === "check") return `${base}/check/${step.module}`;
  if (step.kind === "scenario") return `${base}/scenario/${step.scenario}`;
  return `${base}/${step.module}/${step.lesson}/${step.resumeAt}`;
}
