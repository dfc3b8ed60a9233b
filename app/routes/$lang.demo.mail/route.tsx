import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { route } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { readOutbox } from "#app/mail/outbox.server.ts";
import { NotFoundError } from "#app/modules/errors.ts";

const SHOWN = 50;

/** Only a demo shows its e-mails: they hold links that let people in. */
export const loader = route(async ({ context, t }) => {
  if (!context.config.demo) throw new NotFoundError();
  return {
    title: t("accounts:demo_mail.title"),
    mails: await readOutbox(context.config.dataDir, SHOWN),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

export default function DemoMail() {
  const { title, mails } = useLoaderData<typeof loader>();
  const { t, lang } = usePage();
  return (
    <main id="main" className="page page-narrow">
      <PageHeading title={title} lead={t("accounts:demo_mail.lead")} />
      {mails.length === 0 ? <p>{t("accounts:demo_mail.none")}</p> : null}
      <div className="stack">
        {mails.map((mail) => (
          <article
            key={`${mail.sentAt} ${mail.to} ${mail.path}`}
            className="card stack stack-tight"
          >
            <h2>{mail.subject}</h2>
            <p className="meta">
              {t("accounts:demo_mail.to", {
                to: mail.to,
                moment: formatMoment(lang, new Date(mail.sentAt)),
              })}
            </p>
            <p className="whitespace-pre-line break-words">{mail.text}</p>
            {mail.path ? (
              <p>
                <a href={mail.path}>{t("accounts:demo_mail.open")}</a>
              </p>
            ) : null}
          </article>
        ))}
      </div>
    </main>
  );
}
