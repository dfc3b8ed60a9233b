import type { CompiledCourse } from "#app/catalog/types.ts";
import type { Clock } from "#app/modules/clock.ts";
import type { Db } from "#app/modules/verb.ts";
import { insertContentVersion } from "./queries.server.ts";

/**
 * Keeps what a course is made of today, in the caller's transaction, beside the enrolment or the
 * certificate that names the version. Only the first of a million writes anything.
 */
export async function pinContentVersion(
  tx: Db,
  { course, clock }: { course: CompiledCourse; clock: Clock },
): Promise<void> {
  const { contentVersion, manifest, slug } = course;
  await insertContentVersion(tx, {
    contentVersion,
    course: slug,
    manifest,
    pinnedAt: clock.now(),
  });
}
