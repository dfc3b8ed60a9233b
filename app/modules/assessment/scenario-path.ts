import type { CompiledCourse } from "#app/catalog/types.ts";

/** The role in which a course's path plays a scenario; undefined when the course has it not. */
export function roleOnPath(course: CompiledCourse, scenario: string): string | undefined {
  const step = course.steps.find((one) => one.kind === "scenario" && one.scenario === scenario);
  return step?.kind === "scenario" ? step.role : undefined;
}
