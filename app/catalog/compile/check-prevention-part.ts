import { LESSON_LANGUAGES, type PreventionPart } from "../schemas/prevention.ts";
import type { Located } from "./content.ts";
import type { YamlPath } from "./yaml-file.ts";

/** A screen's idea; Polish and Ukrainian say with 30 words what English says with 40. */
const WORDS = { least: 28, most: 70 };

export type Report = (
  entry: Located<unknown>,
  path: YamlPath,
  message: string,
  fix: string,
) => void;

/** The minutes of the steps are those of the part. */
export function checkTimes(part: Located<PreventionPart>, report: Report): void {
  const { opening, screens, closing, minutes } = part.data;
  const steps = [opening.minutes, ...screens.map((screen) => screen.minutes), closing.minutes];
  const sum = steps.reduce((a, b) => a + b, 0);
  if (sum === minutes) return;
  report(
    part,
    ["minutes"],
    `the steps take ${steps.join(" + ")} = ${sum} minutes, and the part ${minutes}`,
    "correct the minutes of a step or of the part",
  );
}

/** A screen holds one idea, and a question has its answer. */
export function checkScreens(part: Located<PreventionPart>, report: Report): void {
  const ids = part.data.screens.map(({ id }) => id);
  for (const [i, screen] of part.data.screens.entries()) {
    const at = ["screens", i];
    if (ids.indexOf(screen.id) !== i) {
      report(part, [...at, "id"], `the id "${screen.id}" stands twice`, "rename one");
    }
    if ((screen.question === undefined) !== (screen.know === undefined)) {
      report(
        part,
        at,
        screen.know
          ? "it tells what is worth knowing without a question"
          : "the question has no answer",
        'a screen has both "question" and "know", or neither',
      );
    }
    for (const key of ["text", "know"] as const) {
      for (const language of LESSON_LANGUAGES) {
        const words = wordsIn(screen[key]?.[language]);
        if (words === undefined || (words >= WORDS.least && words <= WORDS.most)) continue;
        report(
          part,
          [...at, key, language],
          `${words} words`,
          `a screen holds one idea in ${WORDS.least} to ${WORDS.most} words: part it, or say more`,
        );
      }
    }
  }
}

function wordsIn(text: string | undefined): number | undefined {
  return text?.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
