import type { Submission } from "@conform-to/react";
import { message } from "#app/i18n/message.ts";
import { DomainError } from "#app/modules/errors.ts";
import { invalid } from "./form.server.ts";

/** Never sent back to the page. */
const SECRET_FIELD = /passw/i;

/**
 * Shows a refusal of a verb inside the form that asked for it, with what was typed; the sentence
 * is `errors:<code>.text`.
 *
 * @param fields which field a code is about, by the whole code or its beginning; the form as a
 *   whole when none is named
 * @throws what is no refusal, and 404, which is a page of its own
 */
// biome-ignore lint/suspicious/noExplicitAny: the form's shape does not matter here
export function refusedForm(error: unknown, submission: Submission<any>, fields: Fields = {}) {
  if (!(error instanceof DomainError) || error.status === 404) throw error;
  const told = [message(`errors:${error.code}.text`, error.params)];
  const field = Object.keys(fields).find((code) => `${error.code}.`.startsWith(`${code}.`));
  const errors = field
    ? { fieldErrors: { [fields[field] as string]: told } }
    : { formErrors: told };
  return invalid(replyWithoutSecrets(submission, errors), error.status);
}

type Fields = Record<string, string>;

/** A reply that shows a form again without its passwords. */
export function replyWithoutSecrets(
  // biome-ignore lint/suspicious/noExplicitAny: the form's shape does not matter here
  submission: Submission<any>,
  errors: { formErrors?: string[]; fieldErrors?: Record<string, string[]> } = {},
) {
  const hideFields = Object.keys(submission.payload).filter((name) => SECRET_FIELD.test(name));
  return submission.reply({ ...errors, hideFields });
}
