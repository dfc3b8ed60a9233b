import { z } from "zod";
import type { Db } from "#app/database/connect.server.ts";
import { LANGUAGES } from "#app/i18n/languages.ts";

/**
 * An e-mail to write. Its text is `mail:<template>` in the catalogue of the language, with
 * `.subject` and `.body` (an empty line between paragraphs); one that has a `path` needs
 * `.action` too, the words of its link.
 */
export const mailMessageSchema = z.object({
  to: z.email(),
  lang: z.enum(LANGUAGES),
  template: z.string(),
  /** Values for the blanks of subject and body. */
  params: z.record(z.string(), z.string()),
  /** Where the e-mail leads: a path of ours, for example `/pl/reset-password/…`. */
  path: z.string().startsWith("/").optional(),
});
export type MailMessage = z.infer<typeof mailMessageSchema>;

/** Sends e-mails after the transaction that asked for them has committed. */
export interface Mailer {
  /**
   * Puts an e-mail in the queue, in the transaction given: no commit, no e-mail. Returns once it
   * is in the queue; sending, and sending again after a failure, is a job.
   */
  enqueue(db: Db, message: MailMessage): Promise<void>;
}
