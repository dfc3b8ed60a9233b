import type { AccountContext } from "./context.ts";
import { findCurrentMembership } from "./membership-queries.server.ts";

/** Where the actor works now; null for nowhere, and for a stranger. */
export async function viewPlaceOfWork({ db, actor }: AccountContext) {
  return actor.kind === "user" ? findCurrentMembership(db, actor.userId) : null;
}
