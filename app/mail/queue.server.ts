import type { Jobs } from "#app/jobs/job.ts";
import { sendMail } from "#app/jobs/send-mail.server.ts";
import type { Mailer } from "./mailer.server.ts";

/** A mailer that leaves the sending to the job `mail`. */
export function createMailer(jobs: Pick<Jobs, "send">): Mailer {
  return { enqueue: (db, message) => jobs.send(db, sendMail, message) };
}
