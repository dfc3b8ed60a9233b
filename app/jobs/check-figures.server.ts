import { z } from "zod";
import { runAskedCheck } from "#app/modules/indicators/run-asked-check.server.ts";
import { defineJob } from "./job.ts";

/**
 * Does the check of the roll-ups that an administrator asked for. Tried again only for a process
 * that died over it: a check that fails has ended, and whoever asked is told.
 */
export const checkFigures = defineJob({
  queue: "check-figures",
  data: z.object({ request: z.uuid() }),
  retries: 1,
  retryDelaySeconds: 5,
  keepSeconds: 7 * 24 * 60 * 60,
  run: ({ database, clock }, { request }) => runAskedCheck({ db: database.db, clock }, request),
});
