import type { Contact } from "../schemas/contact.ts";
import type { Located, Registry } from "./content.ts";
import type { YamlPath } from "./yaml-file.ts";

const PLACEHOLDER = /\{([^{}]*)\}/g;
const PHONE = /^phone:([a-z0-9-]+)(?::(\d))?$/;

type Report = (path: YamlPath, message: string, fix: string) => void;

/**
 * Prints `{phone:<contact>}`, the contact's first number, or `{phone:<contact>:1}`, its second, in
 * all texts of an entry. The parts of a number keep together at a line's end.
 *
 * @returns a copy of the entry's data; what cannot be printed stays and is reported
 */
export function printPhones<T>(entry: Located<T>, contacts: Registry<Contact>, report: Report): T {
  const print = (value: unknown, path: YamlPath): unknown => {
    if (typeof value === "string") return printText(value, path);
    if (Array.isArray(value)) return value.map((part, i) => print(part, [...path, i]));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, print(part, [...path, key])]),
    );
  };
  const printText = (text: string, path: YamlPath) =>
    text.replace(PLACEHOLDER, (written, inner: string) => {
      const [, id, index = "0"] = PHONE.exec(inner) ?? [];
      const phone = id ? contacts.get(id)?.data.phones[Number(index)] : undefined;
      if (phone) return phone.number.replaceAll(" ", "\u00a0");
      if (id && contacts.broken.has(id)) return written;
      report(
        path,
        id ? `there is no contact "${id}" with this telephone` : `"${written}" means nothing here`,
        "write {phone:<contact id>} with an id from content/help/contacts.yaml",
      );
      return written;
    });
  return print(entry.data, []) as T;
}
