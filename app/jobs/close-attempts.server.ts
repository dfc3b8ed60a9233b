import { z } from "zod";
import { loadCatalog } from "#app/catalog/catalog.server.ts";
import { closeOverdueAttempts } from "#app/modules/assessment/close-attempts.server.ts";
import { defineJob } from "./job.ts";

/** Ends attempts whose time is over and that nobody looks at any more. */
export const closeAttempts = defineJob({
  queue: "close-attempts",
  data: z.object({}),
  retries: 0,
  retryDelaySeconds: 60,
  keepSeconds: 24 * 60 * 60,
  schedule: "*/5 * * * *",
  async run({ database, clock }) {
    await closeOverdueAttempts({ db: database.db, clock, catalog: loadCatalog() });
  },
});
