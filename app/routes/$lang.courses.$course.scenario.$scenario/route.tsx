import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OtherRoles } from "#app/components/assessment/other-roles.tsx";
import { RunList } from "#app/components/assessment/run-list.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePage } from "#app/components/texts.tsx";
import { readForm } from "#app/http/form.server.ts";
import { requireUser } from "#app/http/guards.server.ts";
import { route } from "#app/http/route.server.ts";
import { skipScenario, startRun } from "#app/modules/assessment/start-run.server.ts";
import { viewScenario } from "#app/modules/assessment/view-scenario.server.ts";

export const loader = route(async (page) => {
  await requireUser(page);
  const { course = "", scenario = "" } = page.params;
  const view = await viewScenario(page.verb, { course, scenario });
  return {
    title: view.scenario.title[page.lang],
    course: view.course.slug,
    scenario: view.scenario.id,
    role: view.role,
    ended: view.ended,
    others: view.others,
    runs: view.runs.map((run) => ({ ...run, endedAt: run.endedAt.toISOString() })),
  };
});

export const action = route(async (page) => {
  await requireUser(page);
  const { course = "", scenario = "" } = page.params;
  const form = await readForm(page.request);
  if (form.get("intent") === "skip") {
    await skipScenario(page.verb, { course, scenario });
    return redirect(`/${page.lang}/courses/${course}`, 303);
  }
  const role = form.get("role") ?? undefined;
  const id = await startRun(page.verb, { course, scenario, role });
  return redirect(`/${page.lang}/runs/${id}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** Before a scenario: who you are in it, what is hard in it, and that it may be skipped. */
export default function ScenarioStart() {
  const data = useLoaderData<typeof loader>();
  const { t, lang, catalog } = usePage();
  const scenario = catalog.findScenario(data.scenario);
  if (!scenario) return null;
  const { open } = data.role;
  return (
    <main id="main" className="page page-narrow">
      <p className="lesson-place">
        <a href={`/${lang}/courses/${data.course}`}>{t("assessment:back_to_course")}</a>
        <span>{t("assessment:scenario.kind", { count: scenario.minutes })}</span>
      </p>
      <h1>{scenario.title[lang]}</h1>
      <p className="lead">{scenario.summary[lang]}</p>
      <p>
        {t("assessment:scenario.your_role")}: <strong>{data.role.title[lang]}</strong>
      </p>
      <div className="notice notice-warning">
        <h2>{t("assessment:scenario.warning")}</h2>
        <p>{scenario.warning[lang]}</p>
        <p>{t("assessment:scenario.skip_note")}</p>
      </div>
      <p>{scenario.fictionNote[lang]}</p>
      <form method="post" className="cluster">
        <SubmitButton name="intent" value="start">
          {t(
            open
              ? "assessment:resume"
              : data.ended
                ? "assessment:scenario.again"
                : "assessment:scenario.start",
          )}
        </SubmitButton>
        {data.ended ? null : (
          <SubmitButton name="intent" value="skip" look="secondary">
            {t("assessment:scenario.skip")}
          </SubmitButton>
        )}
      </form>
      {data.runs.length > 0 ? <RunList runs={data.runs} /> : null}
      {data.ended ? (
        <p>
          <a href={`/${lang}/content/booklet/${scenario.id}/${data.role.id}`}>
            {t("assessment:scenario.booklet")}
          </a>
          . {t("assessment:scenario.booklet_note")}
        </p>
      ) : null}
      {data.ended && data.others.length > 0 ? <OtherRoles roles={data.others} /> : null}
    </main>
  );
}
