import type { CheckQueue } from "#app/modules/indicators/check-queue.ts";
import { checkFigures } from "./check-figures.server.ts";
import type { Jobs } from "./job.ts";

/** A queue of checks that leaves them to the job `check-figures`. */
export function createCheckQueue(jobs: Pick<Jobs, "send">): CheckQueue {
  return { enqueue: (db, request) => jobs.send(db, checkFigures, { request }) };
}
