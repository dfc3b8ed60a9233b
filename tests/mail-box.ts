import type { Mailer, MailMessage } from "#app/mail/mailer.server.ts";
import type { Db } from "#app/modules/verb.ts";
import { auditEvents } from "#drizzle/schema/index.ts";

/** A mailer that keeps what it is given; for tests of what is written to whom. */
export interface MailBox extends Mailer {
  messages: MailMessage[];
  /** The newest message, which must be there. */
  last(): MailMessage;
  /** Last part of the newest message's link: its secret. */
  secret(): string;
}

export function mailBox(): MailBox {
  const messages: MailMessage[] = [];
  const last = () => {
    const message = messages.at(-1);
    if (!message) throw new Error("No e-mail was written");
    return message;
  };
  return {
    messages,
    last,
    secret: () => last().path?.split("/").at(-1) ?? "",
    async enqueue(_db: Db, message) {
      messages.push(message);
    },
  };
}

/** What the audit trail says was done, in order. */
export async function auditTrail(db: Db): Promise<string[]> {
  const rows = await db.select().from(auditEvents).orderBy(auditEvents.id);
  return rows.map((row) => row.action);
}
