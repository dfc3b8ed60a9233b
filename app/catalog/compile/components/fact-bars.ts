import { scaleLinear } from "d3-scale";
import { createElement as h, type ReactElement } from "react";
import { formatFact } from "../../format-fact.ts";
import { type LessonContext, say } from "./context.ts";

/** Sizes in CSS pixels: the drawing is as wide as its place, and its letters never shrink. */
const LINE_HEIGHT = 20;
const BAR_HEIGHT = 18;
const GAP = 14;
/** The longest bar leaves room for its value on a narrow screen. */
const WIDEST_BAR_PERCENT = 78;
/** A label of more letters is broken, so that it fits a screen of 360 pixels. */
const LABEL_LETTERS = 36;

interface Titles {
  title: string;
  summary: string;
}

/**
 * Horizontal bars from zero, the label above its bar, the value behind it. Colours come from
 * classes and `currentColor` alone, so that dark mode, print and the CSP hold.
 */
export function factBars(
  context: LessonContext,
  ids: readonly string[],
  { title, summary }: Titles,
): ReactElement {
  const facts = ids.map((id) => context.fact(id));
  const titleId = `chart-${ids.map((id) => context.reference("fact", id).number).join("-")}`;
  const largest = Math.max(...facts.map(({ value }) => Math.abs(value)), 0);
  const width = scaleLinear([0, largest || 1], [0, WIDEST_BAR_PERCENT]);
  let top = 0;
  const rows = facts.map((fact) => {
    const lines = breakLabel(say(context, fact.label));
    const barTop = top + lines.length * LINE_HEIGHT;
    const percent = `${Number(width(Math.abs(fact.value)).toFixed(2))}%`;
    const row = h(
      "g",
      { key: fact.id },
      lines.map((line, i) =>
        h(
          "text",
          {
            key: i,
            className: "chart-label",
            x: 0,
            y: top + i * LINE_HEIGHT + 15,
            fill: "currentColor",
          },
          line,
        ),
      ),
      h("rect", {
        className: "chart-bar",
        x: 0,
        y: barTop,
        width: percent,
        height: BAR_HEIGHT,
        rx: 2,
        fill: "currentColor",
      }),
      h(
        "text",
        { className: "chart-value", x: percent, dx: 8, y: barTop + 14, fill: "currentColor" },
        formatFact(fact, context.language),
      ),
    );
    top = barTop + BAR_HEIGHT + GAP;
    return row;
  });
  return h(
    "svg",
    {
      className: "chart-drawing",
      role: "img",
      "aria-labelledby": `${titleId}-title ${titleId}-desc`,
      width: "100%",
      height: top,
      focusable: "false",
    },
    h("title", { id: `${titleId}-title` }, title),
    h("desc", { id: `${titleId}-desc` }, summary),
    rows,
  );
}

function breakLabel(label: string): string[] {
  const lines: string[] = [];
  for (const word of label.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= LABEL_LETTERS)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
