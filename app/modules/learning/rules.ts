import type { CatalogReader } from "#app/catalog/catalog.server.ts";
import type { CompiledCourse, CompiledLesson, CourseStep } from "#app/catalog/types.ts";
import type { Progress } from "#app/modules/enrolment/queries.server.ts";

/** How many screens a lesson has: the same in every language, the content check sees to it. */
export function screenCount(lesson: CompiledLesson): number {
  return lesson.screens.pl.length;
}

export type LessonState = "not_started" | "in_progress" | "completed";

export interface LessonStanding {
  state: LessonState;
  /** Screen to open, from 1: the first unread one, or the first of a finished lesson. */
  resumeAt: number;
  /** Screens read. */
  read: number;
}

/** Where somebody stands in a lesson. */
export function lessonStanding(
  progress: readonly Progress[],
  module: string,
  lesson: CompiledLesson,
): LessonStanding {
  const row = progress.find((entry) => entry.module === module && entry.lesson === lesson.id);
  if (!row) return { state: "not_started", resumeAt: 1, read: 0 };
  const count = screenCount(lesson);
  if (row.completed) return { state: "completed", resumeAt: 1, read: count };
  return {
    state: "in_progress",
    resumeAt: Math.min(row.furthestScreen + 1, count),
    read: Math.min(row.furthestScreen, count),
  };
}

/** What of a course has been done besides reading. */
export interface StepsDone {
  /** Modules whose check was passed. */
  checks: readonly string[];
  /** Scenarios played to an end or skipped. */
  scenarios: readonly string[];
}

/** One step of a course, for its page and for "go on". */
export type StepStanding =
  | {
      kind: "lesson";
      module: string;
      lesson: string;
      state: LessonState;
      resumeAt: number;
      read: number;
      /** Done because the diagnostic of a renewal showed that the module is known. */
      credited?: boolean;
    }
  | { kind: "check"; module: string; state: "not_started" | "completed"; credited?: boolean }
  | { kind: "scenario"; scenario: string; role: string; state: "not_started" | "completed" };

/** What a renewal takes off the list, and what of that stays on it. */
export interface Credit {
  /** Modules that count as done. */
  credited: readonly string[];
  /** Lessons that changed: they are to be read, credited or not. */
  changed: readonly { module: string; lesson: string }[];
}

/** All steps before the final test, in order. */
export function courseStanding(
  catalog: CatalogReader,
  course: CompiledCourse,
  progress: readonly Progress[],
  done: StepsDone,
  { credited, changed }: Credit = { credited: [], changed: [] },
): StepStanding[] {
  return course.steps.flatMap((step): StepStanding[] => {
    if (step.kind === "scenario") return [scenarioStanding(step, done)];
    const module = catalog.courseModules(course).find(({ key }) => key === step.module);
    if (!module) return [];
    const isCredited = credited.includes(module.id);
    const hasChanged = (lesson: string) =>
      changed.some((one) => one.module === module.id && one.lesson === lesson);
    const passed = done.checks.includes(module.id);
    return [
      ...module.lessons.map((lesson): StepStanding => {
        const standing = lessonStanding(progress, module.id, lesson);
        const step = { kind: "lesson" as const, module: module.id, lesson: lesson.id, ...standing };
        if (!isCredited || hasChanged(lesson.id) || standing.state === "completed") return step;
        return { ...step, state: "completed", credited: true };
      }),
      {
        kind: "check",
        module: module.id,
        state: passed || isCredited ? "completed" : "not_started",
        ...(isCredited && !passed ? { credited: true } : {}),
      },
    ];
  });
}

function scenarioStanding(step: CourseStep & { kind: "scenario" }, done: StepsDone): StepStanding {
  const state = done.scenarios.includes(step.scenario) ? "completed" : "not_started";
  return { kind: "scenario", scenario: step.scenario, role: step.role, state };
}

/** The first step that is not finished; undefined when the final test is next. */
export function nextStep(steps: readonly StepStanding[]): StepStanding | undefined {
  return steps.find((step) => step.state !== "completed");
}

/** The final test opens when every lesson is read, every check passed, every scenario ended or skipped. */
export function finalTestIsOpen(steps: readonly StepStanding[]): boolean {
  return nextStep(steps) === undefined;
}

/** Share of the steps before the final test that is done, 0 to 1. */
export function shareDone(steps: readonly StepStanding[]): number {
  if (steps.length === 0) return 0;
  return steps.filter((step) => step.state === "completed").length / steps.length;
}
