import { type Content, problemFile } from "./content.ts";
import type { LessonUsage } from "./lesson-usage.ts";
import type { Problems } from "./problems.ts";

/**
 * Checks the examples that only the readers of one course see: the course takes the module, and a
 * screen that has examples for one course has as many for every other that takes it.
 *
 * @param path of the lesson's text, below the content folder: `courses/<module key>/<file>`
 */
export function checkExamples(
  path: string,
  { uses, screens }: LessonUsage,
  content: Content,
  problems: Problems,
): void {
  const file = problemFile(path);
  const examples = uses.filter(({ attributes }) => typeof attributes.for === "string");
  if (examples.length === 0) return;
  const key = path.split("/").slice(1, -1).join("/");
  const taking = [...content.courses].flatMap(([slug, { data }]) =>
    data.path.some((step) => "module" in step && step.module === key) ? [slug] : [],
  );
  for (const { line, attributes } of examples) {
    const slug = String(attributes.for);
    if (taking.includes(slug) || content.courses.broken.has(slug)) continue;
    problems.error({
      file,
      line,
      field: "<Example>",
      message: content.courses.has(slug)
        ? `the course "${slug}" does not take this module`
        : `there is no course "${slug}"`,
      fix: taking.length > 0 ? `use one of: ${taking.join(", ")}` : 'leave out "for"',
    });
  }
  for (const [index, { title, line }] of screens.entries()) {
    const here = examples.filter(({ screen }) => screen === index);
    const countOf = (slug: string) =>
      here.filter(({ attributes }) => attributes.for === slug).length;
    const most = Math.max(0, ...taking.map(countOf));
    const short = taking.filter((slug) => countOf(slug) < most);
    if (short.length === 0) continue;
    problems.error({
      file,
      line,
      field: `screen ${index + 1} "${title}"`,
      message: `readers of ${short.join(", ")} get fewer examples here than others`,
      fix: `write <Example for="…"> for each course that takes the module: ${taking.join(", ")}`,
    });
  }
}
