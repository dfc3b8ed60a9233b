import { createElement as h, type ReactElement } from "react";
import { BODY_NAMES } from "../../fact-words.ts";
import type { Reference } from "../../types.ts";
import { type LessonContext, say, WORDS } from "./context.ts";

/** The raised number that leads to the lesson's list of sources; its name says which source. */
export function referenceMark(
  context: LessonContext,
  kind: Reference["kind"],
  id: string,
): ReactElement {
  const { number, anchor } = context.reference(kind, id);
  const name =
    kind === "fact" ? factSource(context, id) : say(context, context.provision(id).citation);
  const label = `${WORDS.source[context.language]} ${number}: ${name}`;
  return h(
    "sup",
    { className: "ref" },
    // Brackets keep the number apart from a figure before it, also where the text is copied.
    h("a", { href: `#${anchor}`, "aria-label": label }, `[${number}]`),
  );
}

function factSource(context: LessonContext, id: string): string {
  const { body, period } = context.fact(id);
  return `${BODY_NAMES[body][context.language]}, ${period}`;
}

/** Says that something could not be verified; nothing for what could. */
export function unverifiedMark(context: LessonContext, unverified: boolean): ReactElement | null {
  if (!unverified) return null;
  return h("span", { className: "unverified-mark" }, ` (${WORDS.unverified[context.language]})`);
}
