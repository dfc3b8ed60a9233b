import { PostButton } from "#app/components/forms/post-button.tsx";
import { usePage } from "#app/components/texts.tsx";
import type { CourseView } from "#app/modules/learning/view-course.server.ts";
import { stepHref } from "./step-links.ts";

interface CourseActionProps {
  slug: string;
  mine: NonNullable<CourseView["mine"]>;
}

/** The one thing to do next, and a test that is offered before it. */
export function CourseAction({ slug, mine }: CourseActionProps) {
  const { t, lang } = usePage();
  const base = `/${lang}/courses/${slug}`;
  if (mine.completedOn && mine.canRenew) {
    return <PostButton action={base}>{t("learning:course.renew")}</PostButton>;
  }
  if (mine.completedOn) {
    return (
      <a className="button" href={`/${lang}/certificates`}>
        {t("learning:course.to_certificate")}
      </a>
    );
  }
  const href = mine.next ? stepHref(lang, slug, mine.next) : `${base}/test`;
  const begun = mine.share > 0;
  const key = mine.next ? (begun ? "go_on" : "begin") : "to_final_test";
  const { diagnostic, pre_test: preTest } = mine.cycle.offers;
  if (diagnostic === "offered" || diagnostic === "open") {
    const resume = diagnostic === "open";
    return (
      <div className="stack">
        <h2>{t("learning:offer.diagnostic_title")}</h2>
        <p>{t("learning:offer.diagnostic", { edition: mine.cycle.renews?.edition ?? "" })}</p>
        <p className="cluster">
          <a className="button" href={`${base}/diagnostic`}>
            {t(`learning:offer.diagnostic_${resume ? "resume" : "go"}`)}
          </a>
          <a className="button button-secondary" href={href}>
            {t(`learning:offer.${begun ? "go_on_whole" : "whole_course"}`)}
          </a>
        </p>
      </div>
    );
  }
  return (
    <>
      <a className="button" href={href}>
        {t(`learning:course.${key}`)}
      </a>
      {preTest === "offered" || preTest === "open" ? (
        <div className="offer stack stack-tight">
          <h2>{t("learning:offer.pre_test_title")}</h2>
          <p>{t("learning:offer.pre_test")}</p>
          <p>
            <a href={`${base}/pre-test`}>
              {t(`learning:offer.pre_test_${preTest === "open" ? "resume" : "go"}`)}
            </a>
          </p>
        </div>
      ) : null}
    </>
  );
}
