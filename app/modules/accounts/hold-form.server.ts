import { NotFoundError } from "#app/modules/errors.ts";
import type { AccountContext } from "./context.ts";
import { findHeldForm, insertHeldForm, spendHeldForm } from "./held-form-queries.server.ts";
import { hashToken, newToken } from "./tokens.ts";

export const HELD_FORM_LIFETIME_SECONDS = 60 * 60;
const HELD_FORM_LIMIT_BYTES = 64 * 1024;
/** A secret is not kept, whatever form it was in. */
const SECRET_FIELD = /passw|has[lł]/i;

type Context = Pick<AccountContext, "db" | "clock">;

function oldestKept({ clock }: Context): Date {
  return new Date(clock.now().getTime() - HELD_FORM_LIFETIME_SECONDS * 1000);
}

/**
 * Keeps a form that came after the session had ended, without its passwords.
 *
 * @param input.path path and query that it was sent to
 * @returns the secret that gives it back; null when it is too large
 */
export async function keepForm(
  { db, clock }: Context,
  input: { path: string; fields: URLSearchParams },
): Promise<string | null> {
  const kept = [...input.fields].filter(([name]) => !SECRET_FIELD.test(name));
  const body = new URLSearchParams(kept).toString();
  if (Buffer.byteLength(body) > HELD_FORM_LIMIT_BYTES) return null;
  const token = newToken();
  await insertHeldForm(db, {
    tokenHash: token.hash,
    path: input.path,
    body,
    createdAt: clock.now(),
  });
  return token.secret;
}

/** A form that waits to be sent again. */
export interface HeldForm {
  path: string;
  fields: [string, string][];
  heldAt: Date;
}

/**
 * The form of a secret.
 *
 * @returns `used` when it was sent again or dropped already, `expired` after an hour
 * @throws NotFoundError when there is none
 */
export async function viewHeldForm(
  context: Context,
  input: { secret: string },
): Promise<HeldForm | "used" | "expired"> {
  const row = await findHeldForm(context.db, hashToken(input.secret));
  if (!row) throw new NotFoundError();
  if (row.usedAt) return "used";
  if (row.createdAt <= oldestKept(context)) return "expired";
  return { path: row.path, fields: [...new URLSearchParams(row.body)], heldAt: row.createdAt };
}

/**
 * Gives a form back, once, and forgets its content.
 *
 * @param input.replay false when the person does not want to send it
 * @returns where it was sent to; null when it was used already, or is older than an hour
 */
export async function releaseForm(
  context: Context,
  input: { secret: string; replay: boolean },
): Promise<string | null> {
  return spendHeldForm(
    context.db,
    hashToken(input.secret),
    { usedAt: context.clock.now(), replayed: input.replay },
    oldestKept(context),
  );
}
