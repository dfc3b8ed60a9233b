import { z } from "zod";
import { day, id, text } from "./shared.ts";

/** One line of a card: a whole sentence or two, short enough to read at a glance. */
const cardLine = z.strictObject({
  /** May print `{legal:…}` and `{fact:…}`. */
  text,
  /** Provisions, by id, printed below the line; those of `{legal:…}` are added. */
  law: z.array(id).default([]),
  /** Facts, by id; those printed with `{fact:…}` are added. */
  facts: z.array(id).default([]),
});

/** One block of a card. */
const cardSection = z.strictObject({
  heading: text,
  /** What stands before each line: a point, the number of a step, or a cross for what not to do. */
  marks: z.enum(["points", "steps", "crosses"]),
  lines: z.array(cardLine).min(2).max(5),
});
export type CardSection = z.infer<typeof cardSection>;

/** `content/cards/<course>.yaml`: what a course comes down to, one A4 page to keep at the desk. */
export const card = z.strictObject({
  /** The moment the card is for, in a few words. */
  title: text,
  /** In the order they are read. */
  sections: z.array(cardSection).min(3).max(5),
  /** Help contacts whose telephones stand at the top, by id. */
  contacts: z.array(id).min(1),
  /** The day its author last read it against the law. Every provision must be in force then. */
  updatedOn: day,
});
export type Card = z.infer<typeof card>;
