import { z } from "zod";

/** As many as one form may carry. */
export const INVITATIONS_AT_ONCE = 200;
const EMAIL_MAX = 254;

const address = z.email().max(EMAIL_MAX);

export type LineTrouble = "not_an_address" | "member" | "invited";

/** A line that cannot be used. */
export interface LineProblem {
  /** From 1. */
  line: number;
  /** What was typed. */
  typed: string;
  trouble: LineTrouble;
}

/** A line with an address in small letters. */
export interface InvitedLine {
  line: number;
  email: string;
}

/**
 * Reads a list of addresses, one a line. Empty lines count for nothing, an address that comes
 * again counts once.
 */
export function readInvitationList(text: string): { good: InvitedLine[]; bad: LineProblem[] } {
  const good = new Map<string, InvitedLine>();
  const bad: LineProblem[] = [];
  for (const [index, typed] of text.split(/\r\n|\r|\n/).entries()) {
    const trimmed = typed.trim().replace(/[,;]$/, "");
    if (trimmed === "") continue;
    const email = trimmed.toLowerCase();
    const line = index + 1;
    if (!address.safeParse(email).success) {
      bad.push({ line, typed: trimmed.slice(0, 60), trouble: "not_an_address" });
    } else if (!good.has(email)) good.set(email, { line, email });
  }
  return { good: [...good.values()], bad };
}
