import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CoursePlace } from "#app/components/learning/course-place.tsx";
import { OfferActions } from "#app/components/renewal/offer-actions.tsx";
import { usePage } from "#app/components/texts.tsx";
import { requireUser } from "#app/http/guards.server.ts";
import { answerOffer } from "#app/http/offered-test.server.ts";
import { route } from "#app/http/route.server.ts";
import { viewOffer } from "#app/modules/renewal/view-offer.server.ts";

export const loader = route(async (page) => {
  await requireUser(page);
  const { course: slug = "" } = page.params;
  const { course, state, questions, attempt } = await viewOffer(page.verb, {
    course: slug,
    kind: "pre_test",
  });
  return {
    title: page.t("assessment:pre_test.title"),
    course: course.slug,
    courseTitle: course.title[page.lang],
    state,
    questions,
    attempt,
  };
});

export const action = route((page) => answerOffer(page, "pre_test"));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** Before the test that shows what somebody knows already. */
export default function PreTestStart() {
  const { title, course, courseTitle, state, questions, attempt } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <main id="main" className="page page-narrow">
      <CoursePlace {...{ course, courseTitle, title }} lead={t("assessment:pre_test.lead")} />
      <ul>
        <li>{t("assessment:offer.questions", { count: questions })}</li>
        <li>{t("assessment:pre_test.free")}</li>
        <li>{t("assessment:offer.no_limit")}</li>
        <li>{t("assessment:offer.saved")}</li>
      </ul>
      <p>{t("assessment:pre_test.why")}</p>
      <p>{t("assessment:pre_test.answers")}</p>
      <OfferActions
        state={state}
        course={course}
        attempt={attempt}
        start={t("assessment:pre_test.start")}
        skip={t("assessment:offer.skip")}
      />
    </main>
  );
}
