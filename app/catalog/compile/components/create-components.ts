import type { ComponentType, ReactNode } from "react";
import type { LessonContext } from "./context.ts";
import { renderFactChart, renderFactTable } from "./figures.ts";
import {
  renderContact,
  renderFact,
  renderLaw,
  renderLegal,
  renderNumber,
  renderUnverified,
} from "./inline.ts";
import { noteRenderer, renderLawText } from "./notes.ts";

type Renderer = (context: LessonContext, props: never) => ReactNode;

const RENDERERS: Record<string, Renderer> = {
  Fact: renderFact,
  Law: renderLaw,
  Legal: renderLegal,
  Contact: renderContact,
  N: renderNumber,
  UnverifiedInline: renderUnverified,
  LawText: renderLawText,
  FactChart: renderFactChart,
  FactTable: renderFactTable,
  Remember: noteRenderer("remember"),
  Caution: noteRenderer("caution"),
  Example: noteRenderer("example"),
  Unverified: noteRenderer("unverified"),
};

/** The components of one text of a lesson, each bound to what that text may read. */
export function createComponents(context: LessonContext): Record<string, ComponentType<never>> {
  return Object.fromEntries(
    Object.entries(RENDERERS).map(([name, render]) => [
      name,
      (props: never) => render(context, props),
    ]),
  );
}
