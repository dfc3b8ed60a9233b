import type { ContentLanguage } from "../schemas/shared.ts";
import { LINKED_PAGES } from "./linked-pages.ts";
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

/** Reports what plain text may not hold: digits, images, HTML, code, broken links. */
export function checkProse(
  node: TreeNode,
  ancestors: readonly TreeNode[],
  language: ContentLanguage,
  report: Report,
): void {
  const forbidden = FORBIDDEN[node.type];
  if (forbidden && !isComment(node)) report(node, "text", ...forbidden);
  if (node.type === "mdxjsEsm" && node.value) {
    report(node, "text", "import and export are not read in lessons", "remove the line");
  }
  if (node.type === "listItem" && typeof node.checked === "boolean") {
    report(node, "text", "a list with boxes to tick cannot be ticked here", "write a plain list");
  }
  if (node.type === "link") reportLink(node, language, report);
  if (node.type === "text" || node.type === "inlineCode") reportDigits(node, ancestors, report);
}

/** Links lead to a page of ours in the same language, or to an address whose form is right. */
function reportLink(node: TreeNode, language: ContentLanguage, report: Report): void {
  const url = node.url ?? "";
  if (!url.startsWith("/")) {
    if (/^https?:$/.test(URL.parse(url)?.protocol ?? "")) return;
    const fix = "write https://…; telephones and e-mails come from <Contact>";
    report(node, "link", `"${url}" is not a web address`, fix);
    return;
  }
  const [, of, page = ""] = /^\/([^/]+)\/(.*)$/.exec(url) ?? [];
  if (of !== language) {
    const fix = `begin it with /${language}/`;
    report(node, "link", `"${url}" leaves the language of the text`, fix);
  } else if (!LINKED_PAGES.includes(page)) {
    const fix = `use one of: ${LINKED_PAGES.join(", ")}`;
    report(node, "link", `there is no page "${page}" to link to`, fix);
  }
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
