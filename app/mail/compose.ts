import { translator } from "#app/i18n/translate.ts";
import type { MailMessage } from "./mailer.server.ts";

/** An e-mail as it is read. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
  html: string;
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text).replaceAll("\n", "<br>")}</p>`;
}

/**
 * Writes an e-mail in its language, as text and as HTML that says the same in the same order.
 *
 * @param baseUrl origin of the links
 */
export function composeMail(message: MailMessage, baseUrl: string): Letter {
  const t = translator(message.lang);
  const at = (part: string) => t(`mail:${message.template}.${part}`, message.params);
  const subject = at("subject");
  const paragraphs = at("body").split("\n\n");
  const footer = t("mail:footer");
  const link = message.path ? { url: baseUrl + message.path, words: at("action") } : null;
  const text = [...paragraphs, ...(link ? [`${link.words}:\n${link.url}`] : []), `-- \n${footer}`];
  const html = [
    ...paragraphs.map(paragraph),
    ...(link
      ? [
          `<p><a href="${escapeHtml(link.url)}">${escapeHtml(link.words)}</a></p>`,
          paragraph(`${t("mail:link_in_full")}\n${link.url}`),
        ]
      : []),
    `<hr>${paragraph(footer)}`,
  ];
  return {
    to: message.to,
    subject,
    text: `${text.join("\n\n")}\n`,
    html: [
      `<!DOCTYPE html><html lang="${message.lang}"><head><meta charset="utf-8">`,
      `<meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title>`,
      `</head><body style="font:17px/1.5 sans-serif;max-width:36em;margin:1.5em auto;padding:0 1em">`,
      `<main>${html.join("\n")}</main></body></html>`,
    ].join("\n"),
  };
}
