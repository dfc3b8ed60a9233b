/** SQLSTATE of "this attempt or run has ended", raised by triggers of ours. */
export const HAS_ENDED = "OS001";

/** Whether a database error, or what it wraps, carries an SQLSTATE. */
export function hasSqlState(error: unknown, state: string): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("code" in at && at.code === state) return true;
  }
  return false;
}
