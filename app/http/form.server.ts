import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { z } from "zod";
import { DomainError } from "#app/modules/errors.ts";
import { fieldMessage } from "./field-messages.ts";

/** Largest form accepted, in bytes: the longest one of the product has room ten times over. */
export const FORM_LIMIT_BYTES = 256 * 1024;
/** A body up to this size is read to its end before it is refused: see `readText`. */
export const DRAIN_LIMIT_BYTES = 32 * 1024 * 1024;
/** Largest name or value of one field, in bytes as it is sent. */
const FIELD_LIMIT_BYTES = 96 * 1024;

/** A body that is no form of ours; the person gets a page that says what to do. */
export class BadFormError extends DomainError {
  constructor(reason: "too_large" | "wrong_type" | "unreadable") {
    super(`form.${reason}`, reason === "too_large" ? 413 : 400);
    this.name = "BadFormError";
  }
}

const read = new WeakMap<Request, Promise<URLSearchParams>>();

/**
 * Reads a form as browsers send it; asked again for the same request, it gives the same form.
 *
 * @throws BadFormError when it is too large, of another type, not UTF-8, or carries a NUL byte;
 *   DomainError `bad_request` for names that no page of ours has
 */
export function readForm(request: Request): Promise<URLSearchParams> {
  const reading = read.get(request) ?? readBody(request);
  read.set(request, reading);
  return reading;
}

async function readBody(request: Request): Promise<URLSearchParams> {
  const body = await readText(request);
  const type = request.headers.get("content-type") ?? "";
  if (!type.toLowerCase().startsWith("application/x-www-form-urlencoded")) {
    throw new BadFormError("wrong_type");
  }
  for (const part of body.split(/[&=]/)) assertReadable(part);
  const form = new URLSearchParams(body);
  assertFieldNames(form);
  return form;
}

/** Browsers read no answer while they send: what is too large is thrown away as it comes in. */
async function readText(request: Request): Promise<string> {
  if (!request.body) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size <= FORM_LIMIT_BYTES) chunks.push(chunk);
    else if (size > DRAIN_LIMIT_BYTES) break;
  }
  if (size > FORM_LIMIT_BYTES) throw new BadFormError("too_large");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new BadFormError("unreadable");
  }
}

/** Percent-encoded text must be UTF-8 as well, and PostgreSQL keeps no NUL. */
function assertReadable(part: string): void {
  if (part.length > FIELD_LIMIT_BYTES) throw new BadFormError("too_large");
  let decoded: string;
  try {
    decoded = decodeURIComponent(part.replaceAll("+", " "));
  } catch {
    throw new BadFormError("unreadable");
  }
  if (decoded.includes("\0")) throw new BadFormError("unreadable");
}

/**
 * Names as our pages write them, for example `answers[3].text`. Conform makes an array as long as
 * an index says and reads names with underscores as orders to itself, so anything else is refused.
 */
const FIELD_NAME = /^[a-z][\w-]{0,63}(?:\.[a-z][\w-]{0,63}|\[\d{0,3}\]){0,3}$/i;
const INHERITED = /(?:^|\.)(?:constructor|prototype)(?:$|[.[])/;
const FIELDS_MAX = 500;

function assertFieldNames(form: URLSearchParams): void {
  const names = [...form.keys()];
  const good = names.every((name) => FIELD_NAME.test(name) && !INHERITED.test(name));
  if (!good || names.length > FIELDS_MAX) throw new DomainError("bad_request", 400);
}

/**
 * Reads and checks a form. Use `submission.reply()` to show it again with its errors and what
 * was typed, status 400: `return invalid(submission.reply(...))`.
 *
 * @throws BadFormError, DomainError see `readForm`
 */
export async function parseForm<S extends z.ZodType>(request: Request, schema: S) {
  return parseWithZod(await readForm(request), { schema, error: fieldMessage });
}

/** The answer to a form with errors: the page again, status 400, what was typed in its place. */
export function invalid<T>(reply: T, status = 400) {
  return data({ reply }, { status });
}
