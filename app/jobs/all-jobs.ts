import { checkFigures } from "./check-figures.server.ts";
import { closeAttempts } from "./close-attempts.server.ts";
import { forgetExpired } from "./forget-expired.server.ts";
import type { Job } from "./job.ts";
import { recomputeRollups } from "./recompute-rollups.server.ts";
import { sendMail } from "./send-mail.server.ts";

/** Every job there is. To add one: a file beside this one with `defineJob`, and a line here. */
export const ALL_JOBS = [
  sendMail,
  forgetExpired,
  recomputeRollups,
  checkFigures,
  closeAttempts,
] as unknown as readonly Job[];
