import { LinkError, type LinkProblem } from "#app/modules/accounts/link-errors.ts";
import { tokenParam } from "#app/modules/accounts/schemas.ts";

/** What a link of an e-mail led to, or why it no longer works, with the status of the page. */
export type OpenedLink<T> =
  | { found: T; problem: null; status: 200 }
  | { found: null; problem: LinkProblem; status: number };

/** The token of a path. @throws LinkError when it cannot be one of ours: it was cut off */
export function secretOf(token: string | undefined): string {
  const parsed = tokenParam.safeParse(token);
  if (!parsed.success) throw new LinkError("unknown");
  return parsed.data;
}

/** Looks at what a link is for; a dead link is a page with a way on, not a mere refusal. */
export async function openLink<T>(
  token: string | undefined,
  open: (secret: string) => Promise<T>,
): Promise<OpenedLink<T>> {
  try {
    return { found: await open(secretOf(token)), problem: null, status: 200 };
  } catch (error) {
    if (!(error instanceof LinkError)) throw error;
    return { found: null, problem: error.problem, status: error.status };
  }
}
