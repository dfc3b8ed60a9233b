import type { Mailer } from "#app/mail/mailer.server.ts";
import type { VerbContext } from "#app/modules/verb.ts";

/** What the verbs of this module need of what every verb is given. */
export type AccountContext = Pick<VerbContext, "db" | "actor" | "clock">;

/** The same, for verbs that write to people. */
export type MailingContext = AccountContext & { mailer: Mailer };
