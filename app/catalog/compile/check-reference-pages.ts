import { checkKnown } from "./check-rests.ts";
import type { Content, Located } from "./content.ts";
import type { Problems } from "./problems.ts";
import { fieldName, type YamlPath } from "./yaml-file.ts";

/** Checks that what the reference pages point to is there: provisions, facts, contacts. */
export function checkReferencePages(content: Content, problems: Problems): void {
  const { institutions, procedures, terms } = content;
  for (const entry of institutions.values()) {
    checkKnown(entry, [], entry.data, content, problems);
    if (entry.data.contact) checkContact(entry, ["contact"], entry.data.contact, content, problems);
  }
  for (const entry of terms.values()) {
    checkKnown(entry, [], entry.data, content, problems);
  }
  for (const entry of procedures.values()) {
    for (const [i, step] of entry.data.steps.entries()) {
      checkKnown(entry, ["steps", i], step, content, problems);
      for (const [c, contact] of step.contacts.entries()) {
        checkContact(entry, ["steps", i, "contacts", c], contact, content, problems);
      }
    }
  }
}

/** Reports a contact that is not there. @param path of the field that names it, within the entry */
export function checkContact(
  entry: Located<unknown>,
  path: YamlPath,
  id: string,
  { contacts }: Content,
  problems: Problems,
): void {
  if (contacts.knows(id)) return;
  problems.error({
    file: entry.file,
    line: entry.lineOf(path),
    field: fieldName([...entry.at, ...path]),
    message: `there is no contact "${id}"`,
    fix: "use an id from content/help/contacts.yaml, or add it there",
  });
}
