import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

type Tokens = Record<string, string>;

function tokensIn(block: string): Tokens {
  const found = block.matchAll(/--([a-z0-9-]+):\s*([^;]+);/g);
  return Object.fromEntries([...found].map(([, name, value]) => [name, value]));
}

/** The text between the braces that follow `start`. */
function blockAfter(start: string): string {
  let at = css.indexOf("{", css.indexOf(start)) + 1;
  const from = at;
  for (let depth = 1; depth > 0; at++) {
    if (css[at] === "{") depth++;
    if (css[at] === "}") depth--;
  }
  return css.slice(from, at - 1);
}

const light = tokensIn(blockAfter("\n:root {"));
const THEMES: Record<string, Tokens> = {
  light,
  dark: { ...light, ...tokensIn(blockAfter("@variant theme-dark")) },
  "more contrast": { ...light, ...tokensIn(blockAfter("@variant theme-more-contrast")) },
  contrast: { ...light, ...tokensIn(blockAfter("@variant theme-contrast")) },
};

function resolve(tokens: Tokens, name: string): string {
  const value = tokens[name] ?? "";
  const other = /^var\(--([a-z0-9-]+)\)$/.exec(value)?.[1];
  return other ? resolve(tokens, other) : value;
}

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(tokens: Tokens, one: string, other: string): number {
  const [lighter = 0, darker = 0] = [one, other]
    .map((name) => luminance(resolve(tokens, name)))
    .sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const GROUNDS = ["paper", "surface", "sunken"];
const TEXTS: [text: string, grounds: string[]][] = [
  ["ink", [...GROUNDS, "accent-wash", "ok-wash", "warn-wash", "bad-wash", "mark"]],
  ["ink-soft", [...GROUNDS, "accent-wash"]],
  ["accent", [...GROUNDS, "accent-wash", "warn-wash", "ok-wash", "bad-wash"]],
  ["accent-strong", [...GROUNDS, "accent-wash"]],
  ["on-accent", ["accent", "accent-strong"]],
  ["on-band", ["band"]],
  ["band", ["on-band"]],
  ["ok", [...GROUNDS, "ok-wash"]],
  ["warn", [...GROUNDS, "warn-wash", "sunken"]],
  ["bad", [...GROUNDS, "bad-wash"]],
  ["paper", ["bad"]],
];
/** What is no text but must be seen: borders of controls, the ring of the focus. */
const SHAPES: [shape: string, grounds: string[]][] = [
  ["edge", GROUNDS],
  ["accent", GROUNDS],
  ["focus-edge", ["focus"]],
];

describe.each(Object.entries(THEMES))("the %s theme", (_name, tokens) => {
  const text = TEXTS.flatMap(([one, grounds]) => grounds.map((ground) => [one, ground] as const));
  it.each(text)("%s can be read on %s (4.5:1)", (one, ground) => {
    expect(contrast(tokens, one, ground)).toBeGreaterThanOrEqual(4.5);
  });

  const shapes = SHAPES.flatMap(([one, grounds]) => grounds.map((g) => [one, g] as const));
  it.each(shapes)("%s can be seen on %s (3:1)", (one, ground) => {
    expect(contrast(tokens, one, ground)).toBeGreaterThanOrEqual(3);
  });

  it.each([...GROUNDS, "accent", "band"])("the focus ring stands out on %s (3:1)", (ground) => {
    const ring = Math.max(
      contrast(tokens, "focus", ground),
      contrast(tokens, "focus-edge", ground),
    );
    expect(ring).toBeGreaterThanOrEqual(3);
  });
});
