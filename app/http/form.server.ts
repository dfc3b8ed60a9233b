import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { z } from "zod";
import { DomainError } from "#app/modules/errors.ts";
import { fieldMessage } from "./field-messages.ts";

/** Largest form accepted, in bytes: the longest one of the product has room ten times over. */
export const FORM_LIMIT_BYTES = 256 * 1024;

/** A body that is no form of ours; the person gets a page that says what to do. */
export class BadFormError extends DomainError {
  constructor(reason: "too_large" | "wrong_type" | "unreadable") {
    super(`form.${reason}`, reason === "too_large" ? 413 : 400);
    this.name = "BadFormError";
  }
}

/**
 * Reads a form as browsers send it.
 *
 * @throws BadFormError when it is too large, of another type, not UTF-8, or carries a NUL byte
 */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.toLowerCase().startsWith("application/x-www-form-urlencoded")) {
    throw new BadFormError("wrong_type");
  }
  const body = await readText(request);
  for (const part of body.split(/[&=]/)) assertReadable(part);
  return new URLSearchParams(body);
}

async function readText(request: Request): Promise<string> {
  if (!request.body) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > FORM_LIMIT_BYTES) throw new BadFormError("too_large");
    chunks.push(chunk);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new BadFormError("unreadable");
  }
}

/** Percent-encoded text must be UTF-8 as well, and PostgreSQL keeps no NUL. */
function assertReadable(part: string): void {
  let decoded: string;
  try {
    decoded = decodeURIComponent(part.replaceAll("+", " "));
  } catch {
    throw new BadFormError("unreadable");
  }
  if (decoded.includes("\0")) throw new BadFormError("unreadable");
}

/**
 * Reads and checks a form. Use `submission.reply()` to show it again with its errors and what
 * was typed, status 400: `return invalid(submission.reply(...))`.
 *
 * @throws BadFormError see `readForm`
 */
export async function parseForm<S extends z.ZodType>(request: Request, schema: S) {
  return parseWithZod(await readForm(request), { schema, error: fieldMessage });
}

/** The answer to a form with errors: the page again, status 400, what was typed in its place. */
export function invalid<T>(reply: T, status = 400) {
  return data({ reply }, { status });
}
