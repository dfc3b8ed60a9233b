import type { ContentLanguage } from "../schemas/shared.ts";
import { COMPONENTS, INLINE_UNVERIFIED } from "./lesson-components.ts";
import type { LessonUsage, ScreenUsage } from "./lesson-usage.ts";
import { attributeOf, isComponent, type TreeNode, textOf, walkTree } from "./mdx-tree.ts";
import { readAttributes } from "./remark-attributes.ts";
import { checkProse } from "./remark-prose.ts";

/**
 * A remark plugin that notes what a lesson uses and reports what a lesson may not hold: the
 * evaluated code then contains nothing but Markdown and known components with plain values.
 *
 * @param file as printed in problems
 * @param usage is filled in
 */
export function remarkLesson(file: string, language: ContentLanguage, usage: LessonUsage) {
  const report = (node: TreeNode, field: string, message: string, fix: string) =>
    usage.problems.push({
      severity: "error",
      file,
      line: node.position?.start.line ?? 1,
      field,
      message,
      fix,
    });

  const count = wordCounter();

  return () => (tree: TreeNode) => {
    walkTree(tree, (node, ancestors) => {
      const top = ancestors.length === 1;
      if (node.type === "heading" && !noteHeading(node, top)) return false;
      if (top && usage.screens.length === 0 && !isHidden(node)) {
        report(
          node,
          "text",
          "there is text above the first screen",
          'begin the text with a "## " heading',
        );
        return false;
      }
      checkProse(node, ancestors, language, report);
      const screen = usage.screens.at(-1);
      if (node.type === "text" && screen) {
        count(screen, exampleFor(ancestors), countWords(node.value ?? ""));
      }
      return isComponent(node) ? noteComponent(node, ancestors) : true;
    });
  };

  function noteHeading(node: TreeNode, top: boolean): boolean {
    if (node.depth === 1) {
      report(node, "# heading", "the title stands in the front matter", 'use "## " for a screen');
      return false;
    }
    if (node.depth !== 2) return true;
    if (!top) {
      report(
        node,
        "## heading",
        "a screen begins inside a component or a list",
        "close the component above the heading",
      );
      return false;
    }
    const title = textOf(node).trim();
    if (title === "") report(node, "## heading", "the screen has no title", "write it after ##");
    usage.screens.push({ title, line: node.position?.start.line ?? 1, words: 0 });
    walkTree(node, (child, within) => {
      if (isComponent(child) && child.name !== "N") {
        report(
          child,
          `<${child.name}>`,
          "a heading holds a component",
          "move it into the text below",
        );
      }
      checkProse(child, within, language, report);
    });
    return false;
  }

  function noteComponent(node: TreeNode, ancestors: readonly TreeNode[]): boolean {
    const name = node.name ?? "";
    const field = `<${name}>`;
    const spec = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
    if (!spec) {
      const html = /^[a-z]/.test(name) || name === "";
      const known = Object.keys(COMPONENTS).join(", ");
      if (html)
        report(node, field, "HTML is not read in lessons", "write Markdown, or use a component");
      else report(node, field, `there is no component "${name}"`, `use one of: ${known}`);
      return false;
    }
    const line = node.position?.start.line ?? 1;
    const inSentence = node.type === "mdxJsxTextElement";
    if (spec.place === "block" && inSentence) {
      report(node, field, "this component stands inside a sentence", "put it on lines of its own");
    }
    if (spec.activity && ancestors.length !== 1) {
      report(
        node,
        field,
        "an activity stands inside another element",
        "put it on a line of its own, below a heading",
      );
    }
    if (attributeOf(node, "for") !== undefined && ancestors.length !== 1) {
      report(
        node,
        field,
        "an example for one course stands inside another element",
        "put it on lines of its own, below a heading",
      );
    }
    if (name !== "N" && exampleFor(ancestors) !== undefined) {
      report(
        node,
        field,
        "an example for one course holds a component",
        "tell it in plain words; what has a source or a number stands in the text for all",
      );
    }
    const content = (node.children ?? []).map(textOf).join("").trim();
    if (spec.children && content === "" && (node.children ?? []).length === 0) {
      report(
        node,
        field,
        "the component is empty",
        `write the text between <${name}> and </${name}>`,
      );
    } else if (!spec.children && (node.children ?? []).length > 0) {
      report(node, field, "this component holds no text", `write <${name} … />`);
    }
    const attributes = readAttributes(node, spec, (message, fix) =>
      report(node, field, message, fix),
    );
    if (name === "Unverified" && inSentence) node.name = INLINE_UNVERIFIED;
    if (name === "N") return false;
    usage.uses.push({ name, line, screen: usage.screens.length - 1, attributes });
    const screen = usage.screens.at(-1);
    if (screen && spec.place !== "block") count(screen, exampleFor(ancestors), 1);
    return true;
  }
}

/** What Markdown readers do not see. */
const isHidden = (node: TreeNode) => ["yaml", "mdxjsEsm", "mdxFlowExpression"].includes(node.type);

/** The course that an example around a node is for; undefined outside such examples. */
function exampleFor(ancestors: readonly TreeNode[]): string | undefined {
  return ancestors.map((node) => attributeOf(node, "for")).find((course) => course !== undefined);
}

/** Adds words to a screen. Of the examples for different courses a reader sees one: the longest counts. */
function wordCounter() {
  const examples = new Map<ScreenUsage, Map<string, number>>();
  return (screen: ScreenUsage, course: string | undefined, words: number) => {
    if (course === undefined) {
      screen.words += words;
      return;
    }
    const told = examples.get(screen) ?? new Map<string, number>();
    examples.set(screen, told);
    const longest = Math.max(0, ...told.values());
    told.set(course, (told.get(course) ?? 0) + words);
    screen.words += Math.max(...told.values()) - longest;
  };
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
