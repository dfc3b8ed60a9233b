import type { TextParams, Translate } from "./translate.ts";

const KEY = /^[a-z]+:[\w.]+(\?|$)/;

/**
 * A text to be told later, in the language of the page: Zod schemas and replies to forms carry
 * these instead of sentences.
 *
 * @param key `<catalogue>:<path>`
 * @param params values for the blanks of the text
 */
export function message(key: string, params?: TextParams): string {
  if (!params) return key;
  const query = Object.entries(params).map(([name, value]) => [name, String(value)]);
  return `${key}?${new URLSearchParams(query)}`;
}

/** The sentence that a message stands for; a text that is no key is told as a field left wrong. */
export function tellMessage(t: Translate, told: string): string {
  if (!KEY.test(told)) return t("errors:fields.invalid");
  const [key = "", query = ""] = told.split("?", 2);
  const params: TextParams = {};
  for (const [name, value] of new URLSearchParams(query)) {
    params[name] = /^\d{1,9}$/.test(value) ? Number(value) : value;
  }
  return t(key, params);
}
