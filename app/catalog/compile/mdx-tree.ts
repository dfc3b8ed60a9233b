/** As much of a Markdown or HTML tree as the compiler looks at. */
export interface TreeNode {
  type: string;
  children?: TreeNode[];
  value?: string;
  /** Depth of a heading. */
  depth?: number;
  /** Target of a link. */
  url?: string;
  /** State of a task list's entry. */
  checked?: boolean | null;
  /** Name of a component. */
  name?: string | null;
  attributes?: TreeAttribute[];
  /** Of an HTML element. */
  tagName?: string;
  properties?: Record<string, unknown>;
  position?: { start: { line: number; column: number } };
}

export interface TreeAttribute {
  type: string;
  name?: string;
  value?: string | null | { value: string; data?: { estree?: unknown } };
}

/** Visits every node from the top; a visitor that returns false keeps its children from being visited. */
export function walkTree(
  node: TreeNode,
  visit: (node: TreeNode, ancestors: readonly TreeNode[]) => unknown,
  ancestors: readonly TreeNode[] = [],
): void {
  if (visit(node, ancestors) === false) return;
  for (const child of node.children ?? []) walkTree(child, visit, [...ancestors, node]);
}

/** All text below a node, as a reader sees it. */
export function textOf(node: TreeNode): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value ?? "";
  return (node.children ?? []).map(textOf).join("");
}

export const isComponent = (node: TreeNode) =>
  node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";

/** The text of a component's attribute; undefined when it has none of that name. */
export function attributeOf({ attributes }: TreeNode, name: string): string | undefined {
  const value = attributes?.find((attribute) => attribute.name === name)?.value;
  return typeof value === "string" ? value : undefined;
}

/** Makes a component with text attributes, to be put into an HTML tree. */
export function componentNode(
  name: string,
  attributes: Record<string, string>,
  children: TreeNode[] = [],
): TreeNode {
  return {
    type: "mdxJsxFlowElement",
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: "mdxJsxAttribute",
      name: key,
      value,
    })),
    children,
  };
}
