import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CoursePlace } from "#app/components/learning/course-place.tsx";
import { ChangedLessons } from "#app/components/renewal/changed-lessons.tsx";
import { OfferActions } from "#app/components/renewal/offer-actions.tsx";
import { usePage } from "#app/components/texts.tsx";
import { requireUser } from "#app/http/guards.server.ts";
import { answerOffer } from "#app/http/offered-test.server.ts";
import { route } from "#app/http/route.server.ts";
import { viewOffer } from "#app/modules/renewal/view-offer.server.ts";

export const loader = route(async (page) => {
  await requireUser(page);
  const { course: slug = "" } = page.params;
  const view = await viewOffer(page.verb, { course: slug, kind: "diagnostic" });
  const { course, state, questions, attempt, renews, changed } = view;
  return {
    title: page.t("assessment:diagnostic.title"),
    course: course.slug,
    courseTitle: course.title[page.lang],
    passMark: Math.round(course.finalTest.passMark * 100),
    state,
    questions,
    attempt,
    edition: renews?.edition ?? null,
    changed,
  };
});

export const action = route((page) => answerOffer(page, "diagnostic"));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** Before the diagnostic of a renewal. */
export default function DiagnosticStart() {
  const data = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <main id="main" className="page page-narrow">
      <CoursePlace
        course={data.course}
        courseTitle={data.courseTitle}
        title={data.title}
        lead={t("assessment:diagnostic.lead")}
      />
      {data.edition ? <p>{t("assessment:diagnostic.renews", { edition: data.edition })}</p> : null}
      <ul>
        <li>{t("assessment:offer.questions", { count: data.questions })}</li>
        <li>{t("assessment:diagnostic.how", { pass: data.passMark })}</li>
        <li>{t("assessment:diagnostic.then")}</li>
        <li>{t("assessment:diagnostic.final")}</li>
        <li>{t("assessment:diagnostic.once")}</li>
        <li>{t("assessment:offer.no_limit")}</li>
        <li>{t("assessment:offer.saved")}</li>
      </ul>
      <OfferActions
        state={data.state}
        course={data.course}
        attempt={data.attempt}
        start={t("assessment:diagnostic.start")}
        skip={t("assessment:diagnostic.skip")}
      />
      {data.changed.length > 0 ? (
        <section aria-labelledby="changed">
          <h2 id="changed">{t("assessment:diagnostic.changed")}</h2>
          <ChangedLessons course={data.course} changed={data.changed} />
        </section>
      ) : null}
    </main>
  );
}
