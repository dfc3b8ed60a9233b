import { PostButton } from "#app/components/forms/post-button.tsx";
import { usePage } from "#app/components/texts.tsx";
import { LanguageLink } from "./language-link.tsx";
import { NAME_GAP } from "./name-gap.ts";
import type { Viewer } from "./viewer.ts";

/** At the end of the header: looks, the other language, and the account. */
export function SiteTools({ viewer, className }: { viewer: Viewer | null; className: string }) {
  const { t, lang } = usePage();
  return (
    <div className={`site-tools ${className}`}>
      <a href={`/${lang}/preferences`}>{t("common:tools.looks")}</a>
      <LanguageLink />
      {viewer ? (
        <>
          <a href={`/${lang}/account`}>
            <span className="visually-hidden">{t("common:tools.account")} </span>
            {NAME_GAP}
          </a>
          <PostButton action={`/${lang}/logout`} look="quiet">
            {t("common:tools.logout")}
          </PostButton>
        </>
      ) : (
        <a className="button button-small" href={`/${lang}/login`}>
          {t("common:tools.login")}
        </a>
      )}
    </div>
  );
}
