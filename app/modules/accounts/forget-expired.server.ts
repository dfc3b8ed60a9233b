import type { AccountContext } from "./context.ts";
import { deleteHeldFormsBefore } from "./held-form-queries.server.ts";
import { deleteOldLinks } from "./link-queries.server.ts";
import { deleteHitsBefore } from "./rate-limit-queries.server.ts";
import { deleteExpiredSessions } from "./session-queries.server.ts";

const DAY = 86_400_000;
/** A link that has expired still says so for a while, instead of being unknown. */
const LINKS_KEPT_DAYS = 30;

/** Deletes what has had its time: sessions, links, held forms, counted tries. */
export async function deleteExpired({
  db,
  clock,
}: Pick<AccountContext, "db" | "clock">): Promise<void> {
  const now = clock.now();
  const dayAgo = new Date(now.getTime() - DAY);
  await deleteExpiredSessions(db, now);
  await deleteOldLinks(db, new Date(now.getTime() - LINKS_KEPT_DAYS * DAY));
  await deleteHeldFormsBefore(db, dayAgo);
  await deleteHitsBefore(db, dayAgo);
}
