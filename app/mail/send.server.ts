import nodemailer from "nodemailer";
import type { Config } from "#app/config.ts";
import type { Clock } from "#app/modules/clock.ts";
import { composeMail } from "./compose.ts";
import type { MailMessage } from "./mailer.server.ts";
import { writeOutbox } from "./outbox.server.ts";

/** Sends e-mails, one at a time. */
export interface Postman {
  /**
   * @param id of the job: sent twice, an e-mail carries the same Message-ID
   * @throws when the mail server does not take it
   */
  send(message: MailMessage, id: string): Promise<void>;
}

const SECOND = 1000;
const TIMEOUTS = {
  connectionTimeout: 10 * SECOND,
  greetingTimeout: 10 * SECOND,
  socketTimeout: 30 * SECOND,
};

/** `SMTP_URL` may name the sender: `smtp://host:25?from=Ostoja%20<ostoja@urzad.pl>`. */
function senderAndServer(smtpUrl: string, baseUrl: string): { from: string; url: string } {
  const url = new URL(smtpUrl);
  const from = url.searchParams.get("from") ?? `Ostoja <no-reply@${new URL(baseUrl).hostname}>`;
  url.searchParams.delete("from");
  return { from, url: url.href };
}

/** By SMTP when there is a mail server, else into the folder `mail` of the data. */
export function createPostman(options: {
  config: Pick<Config, "smtpUrl" | "baseUrl" | "dataDir">;
  clock: Clock;
}): Postman {
  const { config, clock } = options;
  const host = new URL(config.baseUrl).hostname;
  const smtp = config.smtpUrl ? senderAndServer(config.smtpUrl, config.baseUrl) : null;
  const transport = smtp ? nodemailer.createTransport({ url: smtp.url, ...TIMEOUTS }) : null;
  const writer = nodemailer.createTransport({ streamTransport: true, buffer: true });

  return {
    async send(message, id) {
      const letter = composeMail(message, config.baseUrl);
      const mail = {
        ...letter,
        from: smtp?.from ?? `Ostoja <no-reply@${host}>`,
        messageId: `<${id}@${host}>`,
        date: clock.now(),
        headers: { "Auto-Submitted": "auto-generated", "Content-Language": message.lang },
      };
      if (transport) {
        await transport.sendMail(mail);
        return;
      }
      const { message: source } = await writer.sendMail(mail);
      await writeOutbox(config.dataDir, {
        id,
        sentAt: clock.now().toISOString(),
        to: letter.to,
        subject: letter.subject,
        text: letter.text,
        path: message.path ?? null,
        source: source as Buffer,
      });
    },
  };
}
