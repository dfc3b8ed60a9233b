import type { CompiledLesson, Screen } from "../types.ts";
import { checkSameStructure } from "./check-lesson.ts";
import type { LessonFiles } from "./content.ts";
import { lessonHash } from "./content-version.ts";
import { type CompileTools, compileText } from "./lesson-text.ts";
import { idsOf, numberedReferences } from "./lesson-usage.ts";
import { noBreaks } from "./polish-spaces.ts";

/** A lesson with the number of its words, which is printed but not kept. */
export interface LessonResult {
  /** The Polish text, as printed in problems. */
  file: string;
  lesson: CompiledLesson;
  words: { pl: number; en: number };
}

/**
 * Compiles both languages of a lesson and holds them against each other.
 *
 * @returns undefined when something is wrong; the problems say what
 */
export async function compileLesson(
  id: string,
  files: LessonFiles,
  tools: CompileTools,
): Promise<LessonResult | undefined> {
  const [pl, en] = await Promise.all([
    files.pl && compileText(files.pl, "pl", tools),
    files.en && compileText(files.en, "en", tools),
  ]);
  if (!pl || !en) return undefined;
  const { problems } = tools;
  const readable = [pl, en].every(({ usage }) => usage.problems.length === 0);
  if (readable)
    checkSameStructure({ pl: pl.file, en: en.file }, { pl: pl.usage, en: en.usage }, problems);
  const [polish, english] = [pl.frontMatter, en.frontMatter];
  if (polish && english && polish.minutes !== english.minutes) {
    problems.error({
      file: en.file,
      field: "front matter: minutes",
      message: `the English text takes ${english.minutes} minutes, the Polish one ${polish.minutes}`,
      fix: "write the same in both languages",
    });
  }
  if (polish && english && String(polish.procedures) !== String(english.procedures)) {
    problems.error({
      file: en.file,
      field: "front matter: procedures",
      message: "the procedures are not those of the Polish text",
      fix: "write the same in both languages",
    });
  }
  if (!polish || !english || !pl.screens || !en.screens) return undefined;
  const { uses } = pl.usage;
  const references = numberedReferences(uses);
  const idsOfKind = (kind: string) =>
    references.flatMap((one) => (one.kind === kind ? [one.id] : []));
  const lesson: Omit<CompiledLesson, "hash"> = {
    id,
    title: { pl: noBreaks(polish.title, "pl"), en: english.title },
    summary: { pl: noBreaks(polish.summary, "pl"), en: english.summary },
    minutes: polish.minutes,
    screens: { pl: pl.screens, en: en.screens } satisfies Record<string, Screen[]>,
    facts: idsOfKind("fact"),
    law: idsOfKind("law"),
    contacts: idsOf(uses, ["Contact"]),
    procedures: polish.procedures,
    references,
    sources: polish.sources,
  };
  const words = (text: typeof pl) =>
    text.usage.screens.reduce((sum, screen) => sum + screen.words, 0);
  return {
    file: pl.file,
    lesson: { ...lesson, hash: lessonHash(lesson, tools.content) },
    words: { pl: words(pl), en: words(en) },
  };
}
