import { fillBlueprint, fits } from "../fill-blueprint.ts";
import type { BlueprintRow, Course } from "../schemas/course.ts";
import type { Item } from "../schemas/item.ts";
import { preTestRows, sameDifficulty } from "../test-rows.ts";
import { type Content, moduleId } from "./content.ts";
import type { YamlPath } from "./yaml-file.ts";

export type Report = (path: YamlPath, message: string, fix: string) => void;

/**
 * Checks the tests of a course: the banks exist, can fill each blueprint with an item of its own
 * for every place, and the test before the course is as hard as the one after it.
 *
 * @param warn told what works, but less well than it could
 */
export function checkTests(course: Course, content: Content, report: Report, warn: Report): void {
  const { finalTest, preTest } = course;
  const bankOf = (file: string) => file.replace(/^.*\/|\.yaml$/g, "");
  const items = [...content.items.values()];
  const banks = new Set(items.map(({ file }) => bankOf(file)));
  for (const [i, bank] of finalTest.banks.entries()) {
    if (banks.has(bank)) continue;
    report(
      ["finalTest", "banks", i],
      `there is no bank "${bank}"`,
      "use the name of a file in content/items, without ending",
    );
  }
  const bank = items.flatMap(({ data, file }) =>
    finalTest.banks.includes(bankOf(file)) ? data : [],
  );
  const own = preTest && preTest.blueprint !== "sameAsFinal" ? preTest.blueprint : undefined;
  const filled = [
    checkRows(finalTest.blueprint, ["finalTest", "blueprint"], { course, content, bank, report }),
    !own || checkRows(own, ["preTest", "blueprint"], { course, content, bank, report }),
  ].every(Boolean);
  if (!preTest || !filled) return;
  checkDifficulty(course, report);
  const both = [...finalTest.blueprint, ...preTestRows(course)];
  const { empty } = fillBlueprint(both, bank);
  if (empty === 0) return;
  warn(
    ["preTest"],
    `the test before and the test after the course together need ${empty} more ${empty === 1 ? "item" : "items"} than the bank has, so some are asked twice`,
    "write more items, or ask for fewer",
  );
}

interface Bank {
  course: Course;
  content: Content;
  bank: readonly Item[];
  report: Report;
}

/** @returns whether the rows can be filled, as far as the banks are without faults */
function checkRows(
  rows: readonly BlueprintRow[],
  at: YamlPath,
  { course, content, bank, report }: Bank,
): boolean {
  const taught = new Set(
    course.path.flatMap((step) => ("module" in step ? [moduleId(step.module)] : [])),
  );
  let good = true;
  for (const [i, row] of rows.entries()) {
    const path = [...at, i];
    if (!taught.has(row.module)) {
      good = false;
      report(
        [...path, "module"],
        `the course does not teach the module "${row.module}"`,
        `use one of: ${[...taught].join(", ")}`,
      );
      continue;
    }
    if (content.items.broken.size > 0) continue;
    const fitting = bank.filter((item) => fits(row, item)).length;
    if (fitting >= row.count) continue;
    good = false;
    report(
      [...path, "count"],
      `the test asks for ${row.count} items of "${row.module}", the bank has ${fitting} that fit`,
      "write more items, or ask for fewer",
    );
  }
  if (!good || content.items.broken.size > 0) return false;
  const { empty } = fillBlueprint(rows, bank);
  if (empty === 0) return true;
  report(
    at,
    `rows fit the same items: together they ask for ${empty} more than the bank has`,
    "write more items, or let the rows overlap less",
  );
  return false;
}

function checkDifficulty(course: Course, report: Report): void {
  const places: [YamlPath, readonly BlueprintRow[]][] = [
    [["finalTest", "blueprint"], course.finalTest.blueprint],
    [["preTest", "blueprint"], preTestRows(course)],
  ];
  let open = false;
  for (const [at, rows] of places) {
    if (at[0] === "preTest" && course.preTest?.blueprint === "sameAsFinal") continue;
    for (const [i, row] of rows.entries()) {
      if (row.difficulty?.length === 1) continue;
      open = true;
      report(
        [...at, i, "difficulty"],
        "the row leaves the difficulty open, so one draw may be harder than another",
        "name one difficulty, for example [2], wherever there is a test before the course",
      );
    }
  }
  if (open || sameDifficulty(course.finalTest.blueprint, preTestRows(course))) return;
  report(
    ["preTest", "blueprint"],
    "the test before the course is not as hard as the final test",
    "give the same modules, objectives and difficulties the same share, or write sameAsFinal",
  );
}
