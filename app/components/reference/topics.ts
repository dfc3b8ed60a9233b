/** The reference pages, in the order in which they are offered. */
export const TOPICS = [
  "statistics",
  "law",
  "institutions",
  "procedures",
  "glossary",
  "plan",
  "companies",
] as const;
export type Topic = (typeof TOPICS)[number];
