import type { Db } from "#app/database/connect.server.ts";
import type { Language } from "#app/i18n/languages.ts";

/** An e-mail to write: its text is `mail:<template>` in the catalogue of the language. */
export interface MailMessage {
  to: string;
  lang: Language;
  /** Key under `mail:`; has `.subject` and `.body`. */
  template: string;
  params: Record<string, string>;
}

/** Sends e-mails after the transaction that asked for them has committed. */
export interface Mailer {
  /**
   * Puts an e-mail in the queue, in the transaction given: no commit, no e-mail. Returns once it
   * is in the queue; sending, and sending again after a failure, is a job.
   */
  enqueue(db: Db, message: MailMessage): Promise<void>;
}
