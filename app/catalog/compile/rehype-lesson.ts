import type { ContentLanguage } from "../schemas/shared.ts";
import { COMPONENTS, INLINE_UNVERIFIED, NOTE_COMPONENTS } from "./lesson-components.ts";
import {
  attributeOf,
  componentNode,
  isComponent,
  type TreeNode,
  textOf,
  walkTree,
} from "./mdx-tree.ts";
import { noBreaks } from "./polish-spaces.ts";

const TABLE_WORDS: Record<ContentLanguage, string> = { pl: "Tabela", en: "Table" };
const PHRASING = new Set(["a", "br", "code", "del", "em", "strong", "sup"]);

/**
 * A rehype plugin that cuts the text into `<Screen>`s of `<Html>` and `<Activity>`, and mends what
 * a page needs: paragraphs around loose text, tables that scroll, Polish no-break spaces.
 * It runs after rehype-slug, whose heading ids become the ids of the screens.
 */
export function rehypeLesson(language: ContentLanguage) {
  return () => (tree: TreeNode) => {
    walkTree(tree, (node) => {
      if (node.type === "element" && node.tagName === "code") return false;
      if (node.children) node.children = tidyChildren(node, language);
      if (node.tagName === "td" || node.tagName === "th") classInsteadOfStyle(node);
      return true;
    });
    tree.children = screensOf(tree.children ?? [], language);
  };
}

function tidyChildren(node: TreeNode, language: ContentLanguage): TreeNode[] {
  const children = node.children ?? [];
  for (const [i, child] of children.entries()) {
    if (child.type !== "text") continue;
    child.value = noBreaks(child.value ?? "", language);
    const before = children[i - 1];
    if (language === "pl" && before && ["N", "Fact"].includes(before.name ?? "")) {
      child.value = child.value.replace(/^\s+(?=[\p{Ll}%])/u, "\u00a0");
    }
    const after = children[i + 1];
    if (language === "pl" && after && isComponent(after)) {
      child.value = child.value.replace(/(?<=^|[\s(„])([aiouwz]|nr|art\.)\s+$/iu, "$1\u00a0");
    }
  }
  const framed = isComponent(node) && NOTE_COMPONENTS.has(node.name ?? "");
  return framed || node.type === "root" ? inParagraphs(children) : children;
}

/** Loose text and inline components, which Markdown leaves bare when they fill a line, get a `<p>`. */
function inParagraphs(children: TreeNode[]): TreeNode[] {
  const result: TreeNode[] = [];
  let paragraph: TreeNode | undefined;
  for (const child of children) {
    if (child.type === "text" && child.value?.trim() === "" && !paragraph) continue;
    if (isPhrasing(child)) {
      if (!paragraph) {
        paragraph = { type: "element", tagName: "p", properties: {}, children: [] };
        result.push(paragraph);
      }
      paragraph.children?.push(child);
      if (isComponent(child)) child.type = "mdxJsxTextElement";
      continue;
    }
    paragraph = undefined;
    result.push(child);
  }
  return result;
}

function isPhrasing(node: TreeNode): boolean {
  if (node.type === "text") return true;
  if (node.type === "element") return PHRASING.has(node.tagName ?? "");
  if (!isComponent(node)) return false;
  const spec = COMPONENTS[node.name ?? ""];
  return node.name === INLINE_UNVERIFIED || spec?.place === "inline" || node.name === "Contact";
}

/** `align` would become a style attribute, which the content security policy forbids. */
function classInsteadOfStyle(node: TreeNode): void {
  const { align, style: _style, ...rest } = node.properties ?? {};
  node.properties = { ...rest, ...(align ? { className: [`align-${align}`] } : {}) };
  if (node.tagName === "th") node.properties.scope = "col";
}

function screensOf(children: TreeNode[], language: ContentLanguage): TreeNode[] {
  const outside: TreeNode[] = [];
  const screens: TreeNode[] = [];
  for (const child of children) {
    const screen = screens.at(-1);
    if (child.tagName === "h2") {
      const title = noBreaks(textOf(child), language).trim();
      screens.push(componentNode("Screen", { id: String(child.properties?.id), title }));
    } else if (screen) addToScreen(screen, child, language);
    else outside.push(child);
  }
  return [...outside, ...screens];
}

function addToScreen(screen: TreeNode, child: TreeNode, language: ContentLanguage): void {
  const activity = isComponent(child) ? COMPONENTS[child.name ?? ""]?.activity : undefined;
  if (activity) {
    screen.children?.push(
      componentNode("Activity", { activity, id: `${attributeOf(child, "id")}` }),
    );
    return;
  }
  const course = isComponent(child) ? attributeOf(child, "for") : undefined;
  let html = screen.children?.at(-1);
  if (html?.name !== "Html" || course || attributeOf(html, "course")) {
    html = componentNode("Html", course ? { course } : {});
    screen.children?.push(html);
  }
  const title = attributeOf(screen, "title");
  html.children?.push(
    child.tagName === "table" ? scrolling(child, `${TABLE_WORDS[language]}: ${title}`) : child,
  );
}

function scrolling(table: TreeNode, label: string): TreeNode {
  return {
    type: "element",
    tagName: "div",
    properties: { className: ["table-scroll"], role: "region", ariaLabel: label, tabIndex: 0 },
    children: [table],
  };
}
