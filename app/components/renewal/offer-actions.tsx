import type { ReactNode } from "react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePage } from "#app/components/texts.tsx";
import type { OfferState } from "#app/modules/renewal/rules.ts";

interface OfferActionsProps {
  state: OfferState;
  course: string;
  attempt: string | null;
  /** Words of the buttons. */
  start: string;
  skip: string;
}

/** What can be done with a test that is offered: begin or skip it, go on, see the result. */
export function OfferActions({ state, course, attempt, start, skip }: OfferActionsProps) {
  const { t, lang } = usePage();
  const toCourse = `/${lang}/courses/${course}`;
  const link = (href: string, label: ReactNode) => (
    <p>
      <a className="button" href={href}>
        {label}
      </a>
    </p>
  );
  if (state === "done")
    return link(`/${lang}/attempts/${attempt}`, t("assessment:offer.to_result"));
  if (state === "closed" || state === "none") {
    return (
      <div className="notice notice-info">
        <p>{t(`assessment:offer.${state}`)}</p>
        {link(toCourse, t("assessment:offer.to_course"))}
      </div>
    );
  }
  return (
    <>
      {state === "skipped" ? (
        <p className="notice notice-info">{t("assessment:offer.skipped")}</p>
      ) : null}
      <form method="post" className="cluster">
        <SubmitButton name="intent" value="start">
          {state === "open" ? t("assessment:resume") : start}
        </SubmitButton>
        {state === "offered" ? (
          <SubmitButton look="secondary" name="intent" value="skip">
            {skip}
          </SubmitButton>
        ) : null}
        {state === "skipped" ? (
          <a className="button button-secondary" href={toCourse}>
            {t("assessment:offer.to_course")}
          </a>
        ) : null}
      </form>
    </>
  );
}
