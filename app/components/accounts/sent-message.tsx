import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";

interface SentMessageProps {
  title: string;
  lead: string;
}

/** What is said after a form that leads to an e-mail: the same whoever has an account. */
export function SentMessage({ title, lead }: SentMessageProps) {
  const { t, lang, demo } = usePage();
  return (
    <main id="main" className="page page-narrow">
      <PageHeading title={title} lead={lead} />
      <p>{t("accounts:sent.not_there")}</p>
      {demo ? (
        <p>
          <a href={`/${lang}/demo/mail`}>{t("accounts:sent.demo")}</a>
        </p>
      ) : null}
      <p>
        <a className="button button-secondary" href={`/${lang}/login`}>
          {t("accounts:sent.to_login")}
        </a>
      </p>
    </main>
  );
}
