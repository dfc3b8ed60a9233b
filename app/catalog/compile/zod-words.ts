import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/** One thing a schema objects to, in words an author can act on. */
export interface SchemaComplaint {
  path: PropertyKey[];
  message: string;
  fix: string;
}

const LANGUAGE_NAMES: Record<string, string> = { pl: "Polish", en: "English" };

/** Turns the issues of a failed parse into complaints; unions speak for their nearest variant. */
export function complaintsOf(issues: readonly Issue[], data: unknown): SchemaComplaint[] {
  return issues.flatMap((issue) => complaintsOfIssue(issue, data));
}

function complaintsOfIssue(issue: Issue, data: unknown): SchemaComplaint[] {
  const { path } = issue;
  const value = valueAt(data, path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `there is no field "${key}" here`,
        fix: "check the spelling, or remove it; docs/authoring.md lists the fields",
      }));
    case "invalid_type":
      return [{ path, ...wrongType(issue.expected, value, path) }];
    case "invalid_value": {
      const known = issue.values.map(String).join(", ");
      return [
        {
          path,
          message: `${show(value)} is not one of the known values`,
          fix: `use one of: ${known}`,
        },
      ];
    }
    case "invalid_union":
      return describeUnion(issue, data);
    case "too_small":
      return [tooSmall(issue, path, value)];
    case "too_big":
      return [
        { path, message: `${show(value)} is more than allowed`, fix: `at most ${issue.maximum}` },
      ];
    case "custom":
      return [{ path, message: `${show(value)}: ${issue.message}`, fix: "correct it" }];
    default:
      return [{ path, message: `${show(value)} does not have the right form`, fix: issue.message }];
  }
}

function wrongType(expected: string, value: unknown, path: PropertyKey[]) {
  const name = String(path.at(-1) ?? "");
  if (value === undefined || value === null) {
    if (path.length === 0) return { message: "the file is empty", fix: "fill it, or remove it" };
    const language = LANGUAGE_NAMES[name];
    if (language) {
      return { message: `the ${language} text is missing`, fix: `write it under "${name}:"` };
    }
    return { message: "this field is missing", fix: `add "${name}:" (${typeWord(expected)})` };
  }
  if (expected === "string" && typeof value === "number") {
    return { message: `${value} is read as a number`, fix: `put it in quotes: "${value}"` };
  }
  if (expected === "object" && typeof value === "string") {
    return {
      message: "one text stands where both languages belong",
      fix: 'write "pl:" and "en:" below it',
    };
  }
  return {
    message: `${show(value)} is not ${typeWord(expected)}`,
    fix: `write ${typeWord(expected)}`,
  };
}

function tooSmall(
  issue: Extract<Issue, { code: "too_small" }>,
  path: PropertyKey[],
  value: unknown,
) {
  if (issue.origin === "array") {
    const count = Array.isArray(value) ? value.length : 0;
    return {
      path,
      message: `the list has ${count} of at least ${issue.minimum} entries`,
      fix: "add what is missing",
    };
  }
  if (issue.origin === "string") {
    return {
      path,
      message: "the text is empty",
      fix: issue.message.startsWith("Too") ? "write it" : issue.message,
    };
  }
  const bound =
    issue.inclusive === false ? `more than ${issue.minimum}` : `at least ${issue.minimum}`;
  return { path, message: `${show(value)} is less than allowed`, fix: bound };
}

function describeUnion(issue: Extract<Issue, { code: "invalid_union" }>, data: unknown) {
  const { path } = issue;
  const value = valueAt(data, path);
  if (issue.errors.length === 0) {
    const options =
      "options" in issue && Array.isArray(issue.options) ? issue.options.join(", ") : "";
    return [
      {
        path,
        message: `${show(value)} is not one of the known values`,
        fix: `use one of: ${options}`,
      },
    ];
  }
  const rank = (issues: Issue[]) =>
    issues.some(({ code, path: at }) => code === "invalid_type" && at.length === 0)
      ? 100
      : issues.length;
  const nearest = issue.errors.toSorted((a, b) => rank(a) - rank(b))[0] ?? [];
  return nearest.flatMap((inner) =>
    complaintsOfIssue({ ...inner, path: [...path, ...inner.path] }, data),
  );
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const key of path) {
    if (value === null || typeof value !== "object") return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function typeWord(expected: string): string {
  const words: Record<string, string> = {
    string: "a text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "fields with values",
    record: "fields with values",
  };
  return words[expected] ?? expected;
}

function show(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  const text = typeof value === "string" ? `"${value}"` : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
