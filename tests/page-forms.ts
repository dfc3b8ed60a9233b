/** Reads forms out of a page as a browser would, for tests that fill them in over HTTP. */

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#x27);/g, (_whole, name) => ENTITIES[name] ?? "");
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : decoded(found);
}

/** One form: where it posts to, and its fields with a value each that a person could send. */
export interface PageForm {
  action: string;
  fields: Record<string, string>;
}

/** The forms of a page that post; `path` is the page's own, for forms without an address. */
export function formsOf(html: string, path: string): PageForm[] {
  const forms = [...html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)];
  return forms
    .filter(([, start = ""]) => attribute(start, "method") === "post")
    .map(([, start = "", inside = ""]) => ({
      action: attribute(start, "action") ?? path,
      fields: fieldsOf(inside),
    }));
}

function fieldsOf(inside: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of inside.matchAll(/<(?:input|textarea|button)[^>]*>/g)) {
    const name = attribute(tag, "name");
    if (name) fields[name] ??= attribute(tag, "value") || "Ala";
  }
  for (const [, start = "", options = ""] of inside.matchAll(
    /<select([^>]*)>([\s\S]*?)<\/select>/g,
  )) {
    const name = attribute(start, "name");
    const values = [...options.matchAll(/<option[^>]*>/g)].map(([tag]) => attribute(tag, "value"));
    if (name) fields[name] = values.find(Boolean) ?? "";
  }
  return fields;
}

/** The fields of the page's form that posts to an address; none when the page has no such form. */
export function fieldsFor(html: string, path: string): Record<string, string> {
  const target = path.split("?")[0];
  return formsOf(html, path).find(({ action }) => action.split("?")[0] === target)?.fields ?? {};
}

/**
 * The field and value that choose something on a page, by the text of a label as a reader sees it.
 *
 * @param option the line of a list; empty for a box or a button of a group
 */
export function fieldOf(html: string, label: string, option = ""): [name: string, value: string] {
  const visible = (inside: string) => plain(decoded(inside.replace(/<[^>]*>/g, "")));
  for (const [, start = "", inside = ""] of html.matchAll(/<label([^>]*)>([\s\S]*?)<\/label>/g)) {
    if (visible(inside) !== plain(label)) continue;
    const id = attribute(start, "for") ?? "";
    const input = [...html.matchAll(/<(?:input|select)[^>]*>/g)].find(
      ([tag]) => attribute(tag, "id") === id,
    );
    const tag = input?.[0] ?? "";
    const name = attribute(tag, "name") ?? "";
    if (tag.startsWith("<input")) return [name, attribute(tag, "value") ?? ""];
    const list = html.slice(input?.index).split("</select>")[0] ?? "";
    for (const [, line = "", text = ""] of list.matchAll(/<(option[^>]*)>([^<]*)<\/option>/g)) {
      // A long option has a letter in front.
      const words = visible(text).replace(/^[A-Z]\. /, "");
      if (words === plain(option)) return [name, attribute(line, "value") ?? ""];
    }
  }
  throw new Error(`The page offers no "${label}" ${option}`);
}

const plain = (text: string) => text.replace(/[\s\u00a0]+/g, " ").trim();
