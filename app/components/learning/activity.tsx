import type { Block } from "#app/catalog/types.ts";
import { usePage } from "#app/components/texts.tsx";
import type { PracticeOutcome, PracticeQuestion } from "#app/modules/assessment/practice.ts";
import type { ReflectionView } from "#app/modules/learning/view-reflections.server.ts";
import { Practice } from "./practice.tsx";
import { ReflectionForm } from "./reflection-form.tsx";

interface ActivityProps {
  block: Extract<Block, { kind: "activity" }>;
  /** The screen that it stands on, and what its loader gave for its activities. */
  data: {
    course: string;
    module: string;
    lesson: string;
    screen: number;
    practice: PracticeQuestion[];
    reflections: ReflectionView[];
  };
  outcome: PracticeOutcome | null;
}

/** What a lesson asks to do. A scenario has its own place in the course. */
export function Activity({ block, data, outcome }: ActivityProps) {
  const { lang } = usePage();
  const { course, module, lesson } = data;
  const screen = `/${lang}/courses/${course}/${module}/${lesson}/${data.screen}`;
  if (block.activity === "quiz") {
    const question = data.practice.find(({ id }) => id === block.id);
    const own = outcome?.id === block.id ? outcome : null;
    return question ? <Practice {...{ question, outcome: own, screen }} /> : null;
  }
  const reflection = data.reflections.find(({ id }) => id === block.id);
  return reflection && block.activity === "reflection" ? (
    <ReflectionForm reflection={reflection} back={screen} />
  ) : null;
}
