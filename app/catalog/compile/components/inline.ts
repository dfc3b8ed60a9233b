import { Fragment, createElement as h, type ReactNode } from "react";
import { formatFact } from "../../format-fact.ts";
import type { Contact } from "../../schemas/contact.ts";
import { type LessonContext, say } from "./context.ts";
import { referenceMark, unverifiedMark } from "./reference.ts";

/** A figure and the way to its source. */
export function renderFact(context: LessonContext, { id }: { id: string }) {
  const fact = context.fact(id);
  const value = formatFact(fact, context.language);
  const mark = unverifiedMark(context, fact.unverified);
  return h("span", { className: "fact" }, value, mark, referenceMark(context, "fact", id));
}

/** A citation that leads to the list of sources. */
export function renderLaw(context: LessonContext, { id }: { id: string }) {
  const provision = context.provision(id);
  const href = `#${context.reference("law", id).anchor}`;
  const link = h("a", { className: "law", href }, say(context, provision.citation));
  return h(Fragment, null, link, unverifiedMark(context, provision.unverified));
}

/** A value that the law sets: a penalty, a deadline. */
export function renderLegal(context: LessonContext, { id, value }: { id: string; value: string }) {
  const provision = context.provision(id);
  const found = provision.values.find((candidate) => candidate.id === value);
  return h(
    "span",
    { className: "legal" },
    found && say(context, found.text),
    unverifiedMark(context, provision.unverified),
    referenceMark(context, "law", id),
  );
}

/** Who helps, and how to reach them. */
export function renderContact(context: LessonContext, { id }: { id: string }) {
  const contact = context.contact(id);
  const name = h("strong", { className: "contact-name" }, say(context, contact.name));
  const ways = waysToReach(context, contact).flatMap((way, i) => (i > 0 ? ["; ", way] : [way]));
  return h("span", { className: "contact" }, name, ": ", ...ways);
}

/** A number of the prose: nothing but itself. */
export function renderNumber(_context: LessonContext, { children }: { children?: ReactNode }) {
  return h(Fragment, null, children);
}

/** Part of a sentence that could not be verified. */
export function renderUnverified(context: LessonContext, { children }: { children?: ReactNode }) {
  return h("span", { className: "unverified" }, children, unverifiedMark(context, true));
}

/** Telephones with their hours; without one the e-mails, without those the page. */
function waysToReach(context: LessonContext, contact: Contact): ReactNode[] {
  const { phones, emails, web } = contact;
  if (phones.length > 0) {
    return phones.map(({ number, purpose, hours }) => {
      const about = [phones.length > 1 && purpose, hours].flatMap((text) =>
        text ? [say(context, text)] : [],
      );
      const href = `tel:${number.replaceAll(" ", "")}`;
      const link = h("a", { href, className: "contact-phone" }, number.replaceAll(" ", "\u00a0"));
      return h("span", { key: number }, link, about.length > 0 && ` (${about.join(", ")})`);
    });
  }
  if (emails.length > 0)
    return emails.map((email) => h("a", { key: email, href: `mailto:${email}` }, email));
  return web ? [h("a", { key: web, href: web }, new URL(web).hostname)] : [];
}
