import { DomainError } from "#app/modules/errors.ts";

/** Why a link that was sent to somebody no longer works. */
export type LinkProblem = "unknown" | "used" | "expired" | "revoked";

const STATUS: Record<LinkProblem, number> = { unknown: 404, used: 410, expired: 410, revoked: 410 };

/** A link that leads nowhere any more; its page says what to do. */
export class LinkError extends DomainError {
  readonly problem: LinkProblem;

  constructor(problem: LinkProblem) {
    super(`accounts.link.${problem}`, STATUS[problem]);
    this.name = "LinkError";
    this.problem = problem;
  }
}
