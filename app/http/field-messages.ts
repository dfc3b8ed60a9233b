import type { core } from "zod";
import { message } from "#app/i18n/message.ts";

/**
 * What a field's check says when its schema names no text of its own. A schema that says
 * `error: "accounts:fields.email"` comes first: it can tell what to type.
 */
export const fieldMessage: core.$ZodErrorMap = (issue) => {
  if (issue.code === "invalid_type" && issue.input === undefined) return "errors:fields.missing";
  if (issue.code === "too_small" && issue.origin === "string") {
    return message("errors:fields.too_short", { count: Number(issue.minimum) });
  }
  if (issue.code === "too_big" && issue.origin === "string") {
    return message("errors:fields.too_long", { count: Number(issue.maximum) });
  }
  if (issue.code === "too_small" && issue.origin === "number") {
    return message("errors:fields.at_least", { number: Number(issue.minimum) });
  }
  if (issue.code === "too_big" && issue.origin === "number") {
    return message("errors:fields.at_most", { number: Number(issue.maximum) });
  }
  if (issue.code === "invalid_format" && issue.format === "email") return "errors:fields.email";
  if (issue.code === "invalid_value") return "errors:fields.choice";
  return "errors:fields.invalid";
};
