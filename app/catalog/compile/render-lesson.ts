import { bundleMDX } from "mdx-bundler";
import { getMDXComponent } from "mdx-bundler/client/index.js";
import { Children, type ComponentType, createElement, isValidElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import rehypeSlug from "rehype-slug";
import remarkGfm from "remark-gfm";
import type { ContentLanguage } from "../schemas/shared.ts";
import type { Block, Screen } from "../types.ts";
import type { LessonUsage } from "./lesson-usage.ts";
import { rehypeLesson } from "./rehype-lesson.ts";
import { remarkLesson } from "./remark-lesson.ts";

/** A text of a lesson, read but not yet rendered. */
export interface BundledLesson {
  usage: LessonUsage;
  /** Undefined when the text has faults: then nothing is ever evaluated. */
  code: string | undefined;
}

/**
 * Reads the Markdown of a lesson and bundles it.
 *
 * @param file as printed in problems
 * @param markdown the text below the front matter, with as many empty lines above as the front
 *   matter has, so that positions hold
 */
export async function bundleLesson(
  file: string,
  markdown: string,
  language: ContentLanguage,
): Promise<BundledLesson> {
  const usage: LessonUsage = { uses: [], screens: [], problems: [] };
  try {
    const { code } = await bundleMDX({
      source: markdown,
      cwd: process.cwd(),
      mdxOptions: (options) => ({
        ...options,
        tableCellAlignToStyle: false,
        remarkPlugins: [remarkGfm, remarkLesson(file, language, usage)],
        rehypePlugins: [rehypeSlug, rehypeLesson(language)],
      }),
      esbuildOptions: (options) => ({ ...options, logLevel: "silent" }),
    });
    if (usage.screens.length === 0 && usage.problems.length === 0) {
      const message = "the lesson has no screens";
      usage.problems.push({
        severity: "error",
        file,
        field: "text",
        message,
        fix: 'write "## " and a title above each screen',
      });
    }
    return { usage, code: usage.problems.length === 0 ? code : undefined };
  } catch (error) {
    // A fault of ours stands first: what esbuild says after it is only its echo.
    if (usage.problems.length === 0) usage.problems.push(...syntaxProblems(file, error));
    return { usage, code: undefined };
  }
}

/** Renders a bundled lesson to ready HTML, screen by screen. Runs when content is compiled, only then. */
export function renderLesson(
  code: string,
  components: Record<string, ComponentType<never>>,
): Screen[] {
  const found: { id: string; title: string; children: ReactNode }[] = [];
  const collect = (screen: (typeof found)[number]) => {
    found.push(screen);
    return null;
  };
  const Lesson = getMDXComponent(code);
  const props = { components: { ...components, Screen: collect, Html, Activity } };
  renderToStaticMarkup(createElement(Lesson as ComponentType<object>, props));
  return found.map(({ id, title, children }) => ({ id, title, blocks: blocksOf(children) }));
}

const Html = ({ children }: { course?: string; children?: ReactNode }) => children;
const Activity = (_props: Omit<Extract<Block, { kind: "activity" }>, "kind">) => null;

function blocksOf(children: ReactNode): Block[] {
  return Children.toArray(children).flatMap((child): Block[] => {
    if (!isValidElement(child)) return [];
    if (child.type === Activity) {
      const { activity, id } = child.props as Parameters<typeof Activity>[0];
      return [{ kind: "activity", activity, id }];
    }
    const html = renderToStaticMarkup(child).trim();
    const { course } = child.props as Parameters<typeof Html>[0];
    return html === "" ? [] : [{ kind: "html", html, ...(course ? { course } : {}) }];
  });
}

interface BundleFault {
  text?: string;
  location?: { line?: number } | null;
  detail?: { cause?: { reason?: string } };
}

function syntaxProblems(file: string, error: unknown): LessonUsage["problems"] {
  const faults = (error as { errors?: BundleFault[] }).errors ?? [{ text: String(error) }];
  return faults.map(({ text, location, detail }) => {
    const reason = detail?.cause?.reason ?? text ?? "";
    // An element left open is placed by its words alone: "… (31:1-31:10)".
    const line = location?.line || Number(/\((\d+):\d+-\d+:\d+\)/.exec(reason)?.[1]) || undefined;
    return {
      severity: "error",
      file,
      line,
      field: "MDX",
      message: `this cannot be read: ${reason}`,
      fix: "close every component, put attributes in quotes, and use < { } only for components",
    };
  });
}
