import { checkContact } from "./check-reference-pages.ts";
import { checkRests } from "./check-rests.ts";
import type { Content } from "./content.ts";
import type { Problems } from "./problems.ts";

/** Checks that a card belongs to a course and that what it points to is there and verified. */
export function checkCards(content: Content, problems: Problems): void {
  for (const [slug, entry] of content.cards) {
    const { sections, contacts, updatedOn } = entry.data;
    if (!content.courses.knows(slug)) {
      problems.error({
        file: entry.file,
        field: "the file's name",
        message: `there is no course "${slug}"`,
        fix: "name the card as the folder of its course in content/courses",
      });
    }
    for (const [s, { lines }] of sections.entries()) {
      for (const [l, line] of lines.entries()) {
        checkRests(entry, ["sections", s, "lines", l], line, content, problems, updatedOn);
      }
    }
    for (const [c, id] of contacts.entries()) {
      checkContact(entry, ["contacts", c], id, content, problems);
      if (content.contacts.get(id)?.data.phones.length === 0) {
        problems.error({
          file: entry.file,
          line: entry.lineOf(["contacts", c]),
          field: `contacts[${c}]`,
          message: `the contact "${id}" has no telephone, and a card prints telephones`,
          fix: "use a contact that can be called",
        });
      }
    }
  }
}
