/** The embedded PostgreSQL cannot be started; the message is one line that says what to do. */
export class DatabaseStartError extends Error {
  override name = "DatabaseStartError";
  /** The message is for whoever runs the server; a stack would only hide it. */
  readonly operator = true;
}

/** Code of a system error (`EACCES`, `ENOENT`), or "" when the error carries none. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : "";
  return typeof code === "string" ? code : "";
}
