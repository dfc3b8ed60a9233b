import type { Item } from "../schemas/item.ts";
import { checkRests } from "./check-rests.ts";
import { type Content, type Located, moduleId } from "./content.ts";
import type { Problems } from "./problems.ts";
import { fieldName, type YamlPath } from "./yaml-file.ts";

/** Checks every item of the banks: its module, its options, its answers and what they rest on. */
export function checkItems(content: Content, problems: Problems): void {
  const modules = new Set([...content.modules.keys(), ...content.brokenModules].map(moduleId));
  for (const item of content.items.values()) {
    const report = (path: YamlPath, message: string, fix: string) =>
      problems.error({
        file: item.file,
        line: item.lineOf(path),
        field: fieldName([...item.at, ...path]),
        message,
        fix,
      });
    const { module } = item.data;
    const bank = item.file.replace(/^.*\/|\.yaml$/g, "");
    if (module !== bank) {
      report(
        ["module"],
        `an item of the module "${module}" stands in the bank "${bank}"`,
        `move it to content/items/${module}.yaml`,
      );
    } else if (!modules.has(module)) {
      report(
        ["module"],
        `there is no module "${module}"`,
        "use a module's folder name without its number",
      );
    }
    checkOptions(item, report);
    checkRests(item, [], item.data, content, problems);
  }
}

function checkOptions(
  { data }: Located<Item>,
  report: (path: YamlPath, message: string, fix: string) => void,
): void {
  const ids = data.options.map(({ id }) => id);
  for (const [i, id] of ids.entries()) {
    if (ids.indexOf(id) !== i)
      report(["options", i, "id"], `the option "${id}" stands twice`, "rename one");
  }
  const known = `use one of: ${ids.join(", ")}`;
  if (data.type === "single" && !ids.includes(data.answer)) {
    report(["answer"], `there is no option "${data.answer}"`, known);
  }
  if (data.type !== "multiple") return;
  for (const [i, answer] of data.answers.entries()) {
    if (!ids.includes(answer)) report(["answers", i], `there is no option "${answer}"`, known);
    else if (data.answers.indexOf(answer) !== i)
      report(["answers", i], `"${answer}" is listed twice`, "list it once");
  }
  if (ids.every((id) => data.answers.includes(id))) {
    report(
      ["answers"],
      "every option is right, so nothing is asked",
      "add an option that is wrong",
    );
  }
}
