import type { Content } from "./content.ts";
import type { Problems } from "./problems.ts";

const MONTHS_UNTIL_STALE = 12;

/** Checks provisions and help contacts. @param today a day, YYYY-MM-DD */
export function checkReferences(content: Content, today: string, problems: Problems): void {
  for (const { data, file, lineOf } of content.law.values()) {
    if (data.replaces !== undefined && !content.law.knows(data.replaces)) {
      problems.error({
        file,
        line: lineOf(["replaces"]),
        field: `${data.id}: replaces`,
        message: `there is no provision "${data.replaces}"`,
        fix: "use the id of the wording before this one, or add it",
      });
    }
    const ids = data.values.map(({ id }) => id);
    for (const [i, id] of ids.entries()) {
      if (ids.indexOf(id) === i) continue;
      problems.error({
        file,
        line: lineOf(["values", i]),
        field: `${data.id}: values[${i}].id`,
        message: `the value "${id}" stands twice`,
        fix: "rename one",
      });
    }
  }
  for (const { data, file, lineOf } of content.contacts.values()) {
    if (data.validUntil !== undefined && data.validUntil < today) {
      problems.error({
        file,
        line: lineOf(["validUntil"]),
        field: `${data.id}: validUntil`,
        message: `the contact expired on ${data.validUntil}`,
        fix: "find out who answers now, then correct the entry; or remove it and what names it",
      });
    }
    const due = new Date(data.verifiedOn);
    due.setUTCMonth(due.getUTCMonth() + MONTHS_UNTIL_STALE);
    if (due.toISOString().slice(0, 10) >= today) continue;
    problems.warn({
      file,
      line: lineOf(["verifiedOn"]),
      field: `${data.id}: verifiedOn`,
      message: `last checked on ${data.verifiedOn}, more than ${MONTHS_UNTIL_STALE} months ago`,
      fix: "call or look it up, then write the day of today",
    });
  }
}
