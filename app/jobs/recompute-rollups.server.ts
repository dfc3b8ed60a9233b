import { z } from "zod";
import { logLine } from "#app/http/log.server.ts";
import { recomputeRollups as recompute } from "#app/modules/indicators/recompute-rollups.server.ts";
import { defineJob } from "./job.ts";

/**
 * Compares the roll-ups with their base rows every night. It reports and leaves them as they are:
 * a difference is a mistake of ours that somebody should see before it is put right.
 */
export const recomputeRollups = defineJob({
  queue: "recompute-rollups",
  data: z.object({ repair: z.boolean().default(false) }),
  retries: 2,
  retryDelaySeconds: 600,
  keepSeconds: 7 * 24 * 60 * 60,
  schedule: "41 3 * * *",
  run: async ({ database, clock }, { repair }) => {
    const check = await recompute({ db: database.db, clock }, { repair });
    if (check.differing === 0) return;
    logLine({ level: "error", job: "recompute-rollups", differing: check.differing });
  },
});
