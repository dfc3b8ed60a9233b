import type { LessonScreen, PreventionPart } from "./schemas/prevention.ts";

/** What one address of a part shows; a question and its answer are two of them. */
export type LessonPage =
  | { kind: "opening" }
  | { kind: "closing" }
  | { kind: "screen" | "know"; screen: LessonScreen };

/** The screens of a part as they are turned, the first one first. */
export function pagesOf(part: PreventionPart): LessonPage[] {
  return [
    { kind: "opening" },
    ...part.screens.flatMap((screen): LessonPage[] =>
      screen.question
        ? [
            { kind: "screen", screen },
            { kind: "know", screen },
          ]
        : [{ kind: "screen", screen }],
    ),
    { kind: "closing" },
  ];
}

/** One row of a part's plan: what takes which time, and the number of its first screen. */
export interface LessonStep {
  /** From 1. */
  page: number;
  minutes: number;
  screen?: LessonScreen;
}

/** The plan of a part. */
export function stepsOf(part: PreventionPart): LessonStep[] {
  const pages = pagesOf(part);
  return pages.flatMap((page, index): LessonStep[] => {
    if (page.kind === "know") return [];
    const at = { page: index + 1 };
    if (page.kind === "screen")
      return [{ ...at, minutes: page.screen.minutes, screen: page.screen }];
    return [{ ...at, minutes: part[page.kind].minutes }];
  });
}
