import type { ComponentSpec } from "./lesson-components.ts";
import type { TreeAttribute, TreeNode } from "./mdx-tree.ts";

/** A year is the one number that a title may hold. */
const NUMBER_IN_TITLE = /\d+(?:[.,]\d+)*/g;
const YEAR = /^(19|20)\d\d$/;

/** Reads the attributes of a component: plain texts and lists of texts, nothing computed. */
export function readAttributes(
  node: TreeNode,
  spec: ComponentSpec,
  report: (message: string, fix: string) => void,
): Record<string, string | string[]> {
  const kinds = { ...spec.attributes, ...spec.optional };
  const known = Object.keys(kinds).join(", ") || "none";
  const values: Record<string, string | string[]> = {};
  for (const attribute of node.attributes ?? []) {
    const kind = kinds[attribute.name ?? ""];
    if (attribute.type !== "mdxJsxAttribute" || !attribute.name || !kind) {
      report(`there is no attribute "${attribute.name ?? "{…}"}"`, `known are: ${known}`);
      continue;
    }
    const value = plainValue(attribute);
    if (
      kind === "facts" ? !isFilledList(value) : typeof value !== "string" || value.trim() === ""
    ) {
      const example =
        kind === "facts" ? `facts={["first-id","second-id"]}` : `${attribute.name}="…"`;
      report(`the attribute "${attribute.name}" does not have the right form`, `write ${example}`);
      continue;
    }
    values[attribute.name] = value as string | string[];
    if (kind !== "text") continue;
    const numbers = String(value)
      .match(NUMBER_IN_TITLE)
      ?.filter((number) => !YEAR.test(number));
    if (numbers && numbers.length > 0) {
      report(
        `the attribute "${attribute.name}" holds the number ${numbers[0]}`,
        "write it as a word; figures come from the facts",
      );
    }
  }
  for (const name of Object.keys(spec.attributes)) {
    if ((node.attributes ?? []).some((attribute) => attribute.name === name)) continue;
    report(`the attribute "${name}" is missing`, `add ${name}=…`);
  }
  return values;
}

const isFilledList = (value: unknown) => Array.isArray(value) && value.length > 0;

/** The value of a text, or of an expression that is nothing but a list of texts. */
function plainValue({ value }: TreeAttribute): string | string[] | undefined {
  if (typeof value === "string") return value;
  if (!value || typeof value !== "object") return undefined;
  try {
    const list: unknown = JSON.parse(value.value.replace(/,\s*\]\s*$/, "]"));
    if (typeof list === "string") return list;
    if (Array.isArray(list) && list.every((entry) => typeof entry === "string")) return list;
  } catch {
    return undefined;
  }
  return undefined;
}
