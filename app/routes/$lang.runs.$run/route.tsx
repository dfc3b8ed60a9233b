import { randomUUID } from "node:crypto";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Debrief } from "#app/components/assessment/debrief.tsx";
import { ScenarioNode } from "#app/components/assessment/scenario-node.tsx";
import { usePage } from "#app/components/texts.tsx";
import { readForm } from "#app/http/form.server.ts";
import { requireUser } from "#app/http/guards.server.ts";
import { idParam } from "#app/http/params.server.ts";
import { route } from "#app/http/route.server.ts";
import { replayRun } from "#app/modules/assessment/replay-run.server.ts";
import { takeStep } from "#app/modules/assessment/take-step.server.ts";
import { viewRun } from "#app/modules/assessment/view-run.server.ts";

const stepForm = z.object({
  step: z.coerce.number().int().min(1).max(999).catch(0),
  /** Id of a choice, or of a question put before it. */
  move: z.string().max(100).catch(""),
  formKey: z.uuid().catch(() => randomUUID()),
});

const replayForm = z.coerce.number().int().min(1).max(999).catch(0);

export const loader = route(async (page) => {
  await requireUser(page);
  const view = await viewRun(page.verb, idParam(page.params.run));
  return {
    title: view.scenario.title[page.lang],
    view,
    formKey: randomUUID(),
    movedOn: page.url.searchParams.has("moved"),
  };
});

export const action = route(async (page) => {
  await requireUser(page);
  const runId = idParam(page.params.run);
  const form = await readForm(page.request);
  const replayed = form.get("replay");
  if (replayed !== null) {
    const id = await replayRun(page.verb, { runId, step: replayForm.parse(replayed) });
    return redirect(`/${page.lang}/runs/${id}`, 303);
  }
  const input = stepForm.parse({
    step: form.get("step"),
    move: form.get("ask") ?? form.get("choice") ?? "",
    formKey: form.get("formKey"),
  });
  const { move: choice, ...step } = input;
  const outcome = await takeStep(page.verb, { runId, choice, ...step });
  if (outcome.kind === "no_choice") {
    return data({ error: "assessment:scenario.no_choice" }, { status: 400 });
  }
  const moved = outcome.kind === "moved_on" ? "?moved=1" : "";
  return redirect(`/${page.lang}/runs/${runId}${moved}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** Where a run of a scenario stands; after its end, the look back. */
export default function RunPage() {
  const { view, formKey, movedOn } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>()?.error ?? null;
  const { t, lang } = usePage();
  return (
    <main id="main" className={`page ${view.debrief ? "" : "page-narrow"} scenario`}>
      <p className="lesson-place">
        <a href={`/${lang}/courses/${view.course.slug}`}>{view.course.title[lang]}</a>
        <span>{t("assessment:scenario.place")}</span>
      </p>
      <h1>{view.scenario.title[lang]}</h1>
      <p className="meta">
        {t("assessment:scenario.playing_as", { role: view.role[lang] })}
        {view.counts ? null : ` · ${t("assessment:scenario.practice")}`}
      </p>
      {movedOn ? <p className="notice notice-info">{t("assessment:scenario.moved_on")}</p> : null}
      {view.node ? (
        <ScenarioNode view={view} node={view.node} formKey={formKey} error={error} />
      ) : view.stranded ? (
        <>
          <p className="lead">{t("assessment:scenario.stranded")}</p>
          <a
            className="button"
            href={`/${lang}/courses/${view.course.slug}/scenario/${view.scenario.id}`}
          >
            {t("assessment:scenario.again")}
          </a>
        </>
      ) : (
        <Debrief view={view} />
      )}
      <p className="fiction-note">{view.scenario.fictionNote[lang]}</p>
    </main>
  );
}
