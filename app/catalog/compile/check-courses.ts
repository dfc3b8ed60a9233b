import type { Course } from "../schemas/course.ts";
import { type Content, type Located, moduleId } from "./content.ts";
import type { Problems } from "./problems.ts";
import { fieldName, type YamlPath } from "./yaml-file.ts";

type Report = (path: YamlPath, message: string, fix: string) => void;

/** Checks what courses and modules point to: modules, scenarios, items, objectives, banks. */
export function checkCourses(content: Content, problems: Problems): void {
  const reporter =
    (entry: Located<unknown>): Report =>
    (path, message, fix) =>
      problems.error({
        file: entry.file,
        line: entry.lineOf(path),
        field: fieldName(path),
        message,
        fix,
      });

  for (const module of content.modules.values()) {
    const report = reporter(module);
    const id = moduleId(module.key);
    for (const [i, itemId] of module.data.check.entries()) {
      const path = ["check", i];
      const item = content.items.get(itemId);
      if (!content.items.knows(itemId)) {
        report(
          path,
          `there is no item "${itemId}"`,
          `add it to content/items/${id}.yaml, or remove it here`,
        );
      } else if (item && item.data.module !== id) {
        report(
          path,
          `the item "${itemId}" belongs to the module "${item.data.module}"`,
          `use an item of "${id}"`,
        );
      } else if (module.data.check.indexOf(itemId) !== i) {
        report(path, `the item "${itemId}" is asked twice`, "list it once");
      }
    }
  }
  for (const course of content.courses.values()) {
    const report = reporter(course);
    checkPath(course.data, content, report);
    checkFinalTest(course.data, content, report);
  }
}

function checkPath(course: Course, content: Content, report: Report): void {
  const edition = content.nap.get(course.napEdition);
  if (!content.nap.knows(course.napEdition)) {
    report(
      ["napEdition"],
      `there is no edition "${course.napEdition}" of the plan`,
      "use the id of a file in content/nap",
    );
  }
  const seen = new Map<string, string>();
  for (const [i, step] of course.path.entries()) {
    if ("scenario" in step) {
      const scenario = content.scenarios.get(step.scenario);
      if (!content.scenarios.knows(step.scenario)) {
        report(
          ["path", i, "scenario"],
          `there is no scenario "${step.scenario}"`,
          "use the id of a file in content/scenarios",
        );
      } else if (scenario && !scenario.data.roles.some(({ id }) => id === step.role)) {
        const roles = scenario.data.roles.map(({ id }) => id).join(", ");
        report(
          ["path", i, "role"],
          `"${step.scenario}" has no role "${step.role}"`,
          `use one of: ${roles}`,
        );
      }
      continue;
    }
    const path = ["path", i, "module"];
    const module = content.modules.get(step.module);
    if (!module) {
      if (content.brokenModules.has(step.module)) continue;
      report(
        path,
        `there is no module "${step.module}"`,
        "write folder and module, for example core/01-definition",
      );
      continue;
    }
    const id = moduleId(step.module);
    const twin = seen.get(id);
    if (twin)
      report(
        path,
        `the module id "${id}" is taken by "${twin}" in this course`,
        "rename one folder",
      );
    seen.set(id, step.module);
    const known = edition?.data.objectives.map((objective) => objective.id);
    const items = [...content.items.values()].filter(({ data }) => data.module === id);
    for (const [what, objectives] of [
      ["the module serves", module.data.objectives],
      ["an item of the module serves", items.map(({ data }) => data.objective)],
    ] as const) {
      for (const objective of new Set(objectives)) {
        if (!known || known.includes(objective)) continue;
        report(
          path,
          `${what} ${objective}, which the plan ${course.napEdition} does not have`,
          "correct the objective, or the course's edition",
        );
      }
    }
  }
}

function checkFinalTest({ finalTest, path }: Course, content: Content, report: Report): void {
  const bankOf = (file: string) => file.replace(/^.*\/|\.yaml$/g, "");
  const items = [...content.items.values()];
  const banks = new Set([...items.map(({ file }) => bankOf(file))]);
  for (const [i, bank] of finalTest.banks.entries()) {
    if (banks.has(bank)) continue;
    report(
      ["finalTest", "banks", i],
      `there is no bank "${bank}"`,
      "use the name of a file in content/items, without ending",
    );
  }
  const taught = new Set(path.flatMap((step) => ("module" in step ? [moduleId(step.module)] : [])));
  for (const [i, { module, count, difficulty }] of finalTest.blueprint.entries()) {
    const at = ["finalTest", "blueprint", i];
    if (!taught.has(module)) {
      report(
        [...at, "module"],
        `the course does not teach the module "${module}"`,
        `use one of: ${[...taught].join(", ")}`,
      );
      continue;
    }
    if (content.items.broken.size > 0) continue;
    const fitting = items.filter(
      ({ data, file }) =>
        data.module === module &&
        finalTest.banks.includes(bankOf(file)) &&
        (!difficulty || difficulty.includes(data.difficulty)),
    ).length;
    if (fitting >= count) continue;
    report(
      [...at, "count"],
      `the test asks for ${count} items of "${module}", the bank has ${fitting} that fit`,
      "write more items, or ask for fewer",
    );
  }
}
