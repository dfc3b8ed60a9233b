import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { CoursePlace } from "#app/components/learning/course-place.tsx";
import { stepHref } from "#app/components/learning/step-links.ts";
import { usePage } from "#app/components/texts.tsx";
import { requireUser } from "#app/http/guards.server.ts";
import { route } from "#app/http/route.server.ts";
import { formatMoment, formatNumber, formatPercent } from "#app/i18n/format.ts";
import { startAttempt } from "#app/modules/assessment/start-attempt.server.ts";
import { viewFinalTest } from "#app/modules/assessment/view-final-test.server.ts";

export const loader = route(async (page) => {
  await requireUser(page);
  const view = await viewFinalTest(page.verb, { course: page.params.course ?? "" });
  const { course, missing, open, gate, ended } = view;
  return {
    title: page.t("assessment:final.title"),
    course: course.slug,
    courseTitle: course.title[page.lang],
    questions: course.finalTest.blueprint.reduce((sum, row) => sum + row.count, 0),
    passMark: Math.round(course.finalTest.passMark * 100),
    attempts: course.finalTest.attempts,
    timeLimit: course.finalTest.timeLimitMinutes
      ? Math.round(course.finalTest.timeLimitMinutes * view.timeFactor)
      : null,
    timeFactor: view.timeFactor,
    missing: missing ? stepHref(page.lang, course.slug, missing) : null,
    open,
    state: gate.open ? ("open" as const) : gate.reason,
    attemptsLeft: gate.open ? gate.attemptsLeft : 0,
    until: !gate.open && gate.reason === "wait" ? formatMoment(page.lang, gate.until) : "",
    ended: ended.map(({ id, number, result }) => ({
      id,
      number,
      score: result.score,
      passed: result.passed,
    })),
  };
});

export const action = route(async (page) => {
  await requireUser(page);
  const id = await startAttempt(page.verb, {
    course: page.params.course ?? "",
    kind: "final_test",
  });
  return redirect(`/${page.lang}/attempts/${id}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** Before the final test. */
export default function FinalTestStart() {
  const data = useLoaderData<typeof loader>();
  const { t, lang } = usePage();
  return (
    <main id="main" className="page page-narrow">
      <CoursePlace
        course={data.course}
        courseTitle={data.courseTitle}
        title={data.title}
        lead={t("assessment:final.lead", { count: data.questions })}
      />
      <ul>
        <li>{t("assessment:final.pass_mark", { pass: data.passMark })}</li>
        <li>{t("assessment:final.attempts", { count: data.attempts })}</li>
        <li>
          {data.timeLimit
            ? t("assessment:final.limit", { count: data.timeLimit })
            : t("assessment:final.no_limit")}{" "}
          {data.timeFactor > 1
            ? t("assessment:final.extended", { factor: formatNumber(lang, data.timeFactor) })
            : null}
        </li>
        <li>{t("assessment:final.saved")}</li>
      </ul>
      <FinalTestAction data={data} />
      {data.ended.length > 0 ? (
        <section aria-labelledby="earlier">
          <h2 id="earlier">{t("assessment:final.earlier")}</h2>
          <ul>
            {data.ended.map((attempt) => (
              <li key={attempt.id}>
                <a href={`/${lang}/attempts/${attempt.id}`}>
                  {t("assessment:final.earlier_attempt", { number: attempt.number })}
                </a>
                : {formatPercent(lang, attempt.score)},{" "}
                {t(
                  attempt.passed
                    ? "assessment:result.passed_short"
                    : "assessment:result.failed_short",
                )}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </main>
  );
}

function FinalTestAction({ data }: { data: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const { t, lang } = usePage();
  if (data.open || (data.state === "open" && !data.missing)) {
    return (
      <form method="post">
        <SubmitButton>{t(data.open ? "assessment:resume" : "assessment:final.start")}</SubmitButton>
      </form>
    );
  }
  if (data.state === "passed") {
    return (
      <div className="notice notice-success">
        <p>{t("assessment:final.passed")}</p>
        <a className="button" href={`/${lang}/certificates`}>
          {t("learning:course.to_certificate")}
        </a>
      </div>
    );
  }
  if (data.missing) {
    return (
      <div className="notice notice-info">
        <p>{t("assessment:final.locked")}</p>
        <a className="button" href={data.missing}>
          {t("learning:course.go_on")}
        </a>
      </div>
    );
  }
  return (
    <p className="notice notice-warning">
      {data.state === "wait"
        ? t("assessment:final.wait", { until: data.until })
        : t("assessment:final.none_left")}
    </p>
  );
}
