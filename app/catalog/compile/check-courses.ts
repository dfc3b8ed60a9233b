import type { Course } from "../schemas/course.ts";
import { checkTests, type Report } from "./check-tests.ts";
import { type Content, type Located, moduleId } from "./content.ts";
import type { Problems } from "./problems.ts";
import { fieldName } from "./yaml-file.ts";

/** Checks what courses and modules point to: modules, scenarios, items, objectives, banks. */
export function checkCourses(content: Content, problems: Problems): void {
  const reporter =
    (entry: Located<unknown>, as: "error" | "warn" = "error"): Report =>
    (path, message, fix) =>
      problems[as]({
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
    checkTests(course.data, content, report, reporter(course, "warn"));
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
