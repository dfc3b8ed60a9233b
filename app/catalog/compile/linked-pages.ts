/** Pages that a lesson may link to, without the language in front: everybody may read them. */
export const LINKED_PAGES = [
  "about",
  "accessibility",
  "courses",
  "help",
  "prevention",
  "prevention/guide",
  "privacy",
  "reference",
  "reference/companies",
  "reference/glossary",
  "reference/institutions",
  "reference/law",
  "reference/plan",
  "reference/procedures",
  "reference/statistics",
];
