import { mailMessageSchema } from "#app/mail/mailer.server.ts";
import { defineJob } from "./job.ts";

/**
 * Sends an e-mail. Its data holds the links of the e-mail, so it is forgotten an hour after it was
 * sent; a mail server that is down is tried for about a day.
 */
export const sendMail = defineJob({
  queue: "mail",
  data: mailMessageSchema,
  retries: 10,
  retryDelaySeconds: 30,
  keepSeconds: 60 * 60,
  run: ({ postman }, message, id) => postman.send(message, id),
});
