import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { CoursePlace } from "#app/components/learning/course-place.tsx";
import { usePage } from "#app/components/texts.tsx";
import { requireUser } from "#app/http/guards.server.ts";
import { route } from "#app/http/route.server.ts";
import { listChecks } from "#app/modules/assessment/list-checks.server.ts";
import { startAttempt } from "#app/modules/assessment/start-attempt.server.ts";

export const loader = route(async (page) => {
  await requireUser(page);
  const { course = "", module = "" } = page.params;
  const view = await listChecks(page.verb, { course, module });
  return {
    title: page.t("assessment:check.title", { module: view.module.title[page.lang] }),
    course: view.course.slug,
    questions: view.module.check.length,
    passMark: Math.round(view.course.checkPassMark * 100),
    open: view.open,
    passed: view.passed,
  };
});

export const action = route(async (page) => {
  await requireUser(page);
  const { course = "", module = "" } = page.params;
  const id = await startAttempt(page.verb, { course, module, kind: "check" });
  return redirect(`/${page.lang}/attempts/${id}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** Before the check of a module. */
export default function CheckStart() {
  const data = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <main id="main" className="page page-narrow">
      <CoursePlace
        course={data.course}
        courseTitle={t("assessment:back_to_course")}
        title={data.title}
        lead={t("assessment:check.lead", { count: data.questions })}
      />
      <p>{t("assessment:check.rules", { pass: data.passMark })}</p>
      {data.passed ? (
        <p className="notice notice-success">{t("assessment:check.passed_before")}</p>
      ) : null}
      <form method="post">
        <SubmitButton>
          {t(
            data.open ? "assessment:resume" : data.passed ? "assessment:again" : "assessment:start",
          )}
        </SubmitButton>
      </form>
    </main>
  );
}
