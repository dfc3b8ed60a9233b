import { createElement as h, type ReactElement } from "react";
import { BODY_NAMES, COUNTS_NAMES } from "../../fact-words.ts";
import { formatFact } from "../../format-fact.ts";
import type { Fact } from "../../schemas/fact.ts";
import { noBreaks } from "../polish-spaces.ts";
import { type LessonContext, say, WORDS } from "./context.ts";
import { factBars } from "./fact-bars.ts";
import { referenceMark, unverifiedMark } from "./reference.ts";

interface TableProps {
  facts: string[];
  title: string;
}

/** A table of facts of one body and one unit, which the check has proved. */
export function renderFactTable(context: LessonContext, props: TableProps): ReactElement {
  return h(
    "figure",
    { className: "fact-figure" },
    scrollingTable(context, props),
    sourceLine(context, props.facts),
  );
}

/** Bars and, for those who cannot see them, the same figures as a table. */
export function renderFactChart(
  context: LessonContext,
  props: TableProps & { summary: string },
): ReactElement {
  return h(
    "figure",
    { className: "fact-figure chart" },
    // Read with the drawing and with the table already, so it is for eyes alone.
    h(
      "p",
      { className: "chart-title", "aria-hidden": true },
      noBreaks(props.title, context.language),
    ),
    factBars(context, props.facts, props),
    scrollingTable(context, props),
    sourceLine(context, props.facts),
  );
}

function scrollingTable(context: LessonContext, { facts, title }: TableProps): ReactElement {
  const { language } = context;
  return h(
    "div",
    {
      className: "table-scroll",
      role: "region",
      "aria-label": `${WORDS.table[language]}: ${title}`,
      tabIndex: 0,
    },
    factTable(
      context,
      facts.map((id) => context.fact(id)),
      noBreaks(title, language),
    ),
  );
}

function factTable(context: LessonContext, facts: Fact[], title: string): ReactElement {
  const { language } = context;
  const periods = new Set(facts.map(({ period }) => period)).size > 1;
  const counts = new Set(facts.map((fact) => fact.counts)).size > 1;
  const unit = facts[0]?.unit;
  const value = unit === "percent" ? WORDS.share : unit === "pln" ? WORDS.amount : WORDS.number;
  const head = (text: string, className?: string) =>
    h("th", { key: text, scope: "col", className }, text);
  return h(
    "table",
    { className: "fact-table" },
    h("caption", null, title),
    h(
      "thead",
      null,
      h(
        "tr",
        null,
        head(WORDS.what[language]),
        periods && head(WORDS.period[language]),
        counts && head(WORDS.counted[language]),
        head(value[language], "align-right"),
      ),
    ),
    h(
      "tbody",
      null,
      facts.map((fact) =>
        h(
          "tr",
          { key: fact.id },
          h(
            "th",
            { scope: "row" },
            say(context, fact.label),
            unverifiedMark(context, fact.unverified),
          ),
          periods && h("td", null, fact.period),
          counts && h("td", null, countsName(context, fact) ?? "–"),
          h("td", { className: "align-right" }, formatFact(fact, language)),
        ),
      ),
    ),
  );
}

/** Who counted, when, and exactly what: without it a figure says nothing. */
function sourceLine(context: LessonContext, ids: string[]): ReactElement {
  const { language } = context;
  const facts = ids.map((id) => context.fact(id));
  const bodies = [...new Set(facts.map(({ body }) => BODY_NAMES[body][language]))];
  const periods = [...new Set(facts.map(({ period }) => period))];
  const counted = [...new Set(facts.flatMap((fact) => countsName(context, fact) ?? []))];
  const partial = facts.some((fact) => fact.partial) ? `${WORDS.partial[language]} ` : "";
  const what = counted.length > 0 ? ` ${WORDS.counted[language]}: ${counted.join("; ")}.` : "";
  return h(
    "figcaption",
    { className: "fact-source" },
    `${WORDS.source[language]}: ${bodies.join(", ")}, ${periods.join(", ")}.${what} ${partial}`,
    ids.map((id) => h("span", { key: id }, referenceMark(context, "fact", id), " ")),
  );
}

function countsName(context: LessonContext, { counts }: Fact): string | undefined {
  return counts === "none" ? undefined : say(context, COUNTS_NAMES[counts]);
}
