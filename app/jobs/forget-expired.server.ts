import { z } from "zod";
import { deleteExpired } from "#app/modules/accounts/forget-expired.server.ts";
import { defineJob } from "./job.ts";

/** Deletes sessions, links, held forms and counted tries whose time is over. */
export const forgetExpired = defineJob({
  queue: "forget-expired",
  data: z.object({}),
  retries: 2,
  retryDelaySeconds: 60,
  keepSeconds: 7 * 24 * 60 * 60,
  schedule: "17 3 * * *",
  run: ({ database, clock }) => deleteExpired({ db: database.db, clock }),
});
