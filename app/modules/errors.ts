/**
 * A refusal that the product expects: it has a code with a text in `app/i18n/<lang>/errors.json`
 * and an HTTP status. `app/http` alone turns it into a Response.
 */
export class DomainError extends Error {
  readonly code: string;
  readonly status: number;
  readonly params: Record<string, string | number>;

  /**
   * @param code `<module>.<reason>`, for example `assessment.attempt_closed`
   * @param status what HTTP says of it: 400, 403, 404, 409, 410, 429
   * @param params values for the text: numbers and dates, never personal data
   */
  constructor(code: string, status: number, params: Record<string, string | number> = {}) {
    super(code);
    this.name = "DomainError";
    this.code = code;
    this.status = status;
    this.params = params;
  }
}

/**
 * What does not exist, and what the actor may not see: the same answer, so that nobody learns
 * which of the two it was.
 */
export class NotFoundError extends DomainError {
  constructor() {
    super("not_found", 404);
    this.name = "NotFoundError";
  }
}
