import { createElement as h, type ReactNode } from "react";
import type { Text } from "../../schemas/shared.ts";
import { type LessonContext, say, WORDS } from "./context.ts";
import { referenceMark, unverifiedMark } from "./reference.ts";

type NoteKind = "remember" | "caution" | "example" | "unverified";

const LABELS: Record<NoteKind, Text> = {
  remember: WORDS.remember,
  caution: WORDS.caution,
  example: WORDS.example,
  unverified: WORDS.unverifiedNote,
};

/** Makes what renders a frame around a text, with a label that says what kind of text it is. */
export function noteRenderer(kind: NoteKind) {
  return (context: LessonContext, { children }: { children?: ReactNode }) =>
    h(
      "div",
      { className: `note note-${kind}` },
      h("p", { className: "note-label" }, LABELS[kind][context.language]),
      children,
    );
}

/** The wording of a provision; what is our summary is not dressed as a quotation. */
export function renderLawText(context: LessonContext, { id }: { id: string }) {
  const { language } = context;
  const provision = context.provision(id);
  const paragraphs = say(context, provision.text)
    .split(/\n\s*\n/)
    .map((text) => h("p", { key: text }, text.trim()));
  return h(
    "figure",
    { className: "law-text" },
    h(
      provision.wording === "quote" ? "blockquote" : "div",
      { className: "law-text-body" },
      paragraphs,
    ),
    h(
      "figcaption",
      null,
      h("cite", null, say(context, provision.citation)),
      ` – ${say(context, provision.act)}${inForce(context, id)} (${WORDS[provision.wording][language]})`,
      unverifiedMark(context, provision.unverified),
      referenceMark(context, "law", id),
    ),
  );
}

function inForce(context: LessonContext, id: string): string {
  const { inForceFrom, inForceUntil } = context.provision(id);
  const { language } = context;
  const day = (value: string) =>
    new Intl.DateTimeFormat(language === "pl" ? "pl-PL" : "en-GB", {
      dateStyle: "long",
      timeZone: "UTC",
    }).format(new Date(value));
  const from = inForceFrom && ` ${WORDS.inForceFrom[language]} ${day(inForceFrom)}`;
  const until = inForceUntil && ` ${WORDS.inForceUntil[language]} ${day(inForceUntil)}`;
  return from || until ? `,${from ?? ""}${until ?? ""}` : "";
}
