import type { TreeNode } from "./mdx-tree.ts";

type Report = (node: TreeNode, field: string, message: string, fix: string) => void;

const FORBIDDEN: Record<string, [what: string, fix: string]> = {
  html: ["HTML is not read in lessons", "write Markdown, or use a component"],
  image: ["lessons hold no images", "use <FactChart> or words"],
  imageReference: ["lessons hold no images", "use <FactChart> or words"],
  footnoteReference: [
    "lessons hold no footnotes",
    "sources come from <Fact>, <Law> and the front matter",
  ],
  footnoteDefinition: [
    "lessons hold no footnotes",
    "sources come from <Fact>, <Law> and the front matter",
  ],
  code: ["lessons hold no code", "do not indent the text by four spaces, and use no ```"],
  thematicBreak: ["a line of dashes does not part screens", 'begin a screen with a "## " heading'],
  mdxFlowExpression: ["curly brackets are read as code", "remove them"],
  mdxTextExpression: ["curly brackets are read as code", "remove them"],
};

/** Reports what plain text may not hold: digits, images, HTML, code, odd links. */
export function checkProse(node: TreeNode, ancestors: readonly TreeNode[], report: Report): void {
  const forbidden = FORBIDDEN[node.type];
  if (forbidden && !isComment(node)) report(node, "text", ...forbidden);
  if (node.type === "mdxjsEsm" && node.value) {
    report(node, "text", "import and export are not read in lessons", "remove the line");
  }
  if (node.type === "listItem" && typeof node.checked === "boolean") {
    report(node, "text", "a list with boxes to tick cannot be ticked here", "write a plain list");
  }
  if (node.type === "link" && !/^(https?:\/\/|\/|#)/.test(node.url ?? "")) {
    report(
      node,
      "link",
      `"${node.url}" is not a web address`,
      "write https://…; telephones and e-mails come from <Contact>",
    );
  }
  if (node.type === "text" || node.type === "inlineCode") reportDigits(node, ancestors, report);
}

/** A note between authors: curly brackets around a comment. */
const isComment = ({ value = "" }: TreeNode) => /^\s*\/\*[\s\S]*\*\/\s*$/.test(value);

function reportDigits(node: TreeNode, ancestors: readonly TreeNode[], report: Report): void {
  if (ancestors.some(({ name }) => name === "N")) return;
  const text = node.value ?? "";
  for (const { 0: digits, index } of text.matchAll(/\d[\d.,:/]*\d|\d/g)) {
    const line =
      (node.position?.start.line ?? 1) + (text.slice(0, index).match(/\n/g)?.length ?? 0);
    report(
      { ...node, position: { start: { line, column: 1 } } },
      "text",
      `the number ${digits} stands in the prose`,
      `a figure is <Fact>, a penalty or deadline <Legal>, a provision <Law>, a telephone <Contact>; any other number <N>${digits}</N>`,
    );
  }
}
