import { inspect } from "node:util";

/** One line of JSON per event; no personal data goes in here. */
export function logLine(fields: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...fields })}\n`);
}

/**
 * Logs an error that nobody expected, under the id that its page shows. Values that a query was
 * given are left out, since they may be personal.
 */
export function logError(requestId: string, error: unknown): void {
  const stack = error instanceof Error ? error.stack : inspect(error);
  const cause =
    error instanceof Error && error.cause instanceof Error ? error.cause.message : undefined;
  logLine({ level: "error", requestId, stack: withoutQueryValues(stack), cause });
}

function withoutQueryValues(stack: string | undefined): string | undefined {
  return stack?.replace(/\nparams: .*/g, "\nparams: left out");
}
