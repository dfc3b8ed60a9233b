import { redirect } from "@remix-run/node";
import { z } from "zod";
import { readForm } from "#app/http/form.server.ts";
import { requireUser } from "#app/http/guards.server.ts";
import { idParam } from "#app/http/params.server.ts";
import { route } from "#app/http/route.server.ts";
import { replayRun } from "#app/modules/assessment/replay-run.server.ts";

const replayForm = z.coerce.number().int().min(1).max(999).catch(0);

/** The address of a form: who opens it as a page sees the run. */
export const loader = route(async (page) => {
  await requireUser(page);
  return redirect(`/${page.lang}/runs/${idParam(page.params.run)}`, 303);
});

/** Plays an ended story again from one of its decisions. */
export const action = route(async (page) => {
  await requireUser(page);
  const runId = idParam(page.params.run);
  const step = replayForm.parse((await readForm(page.request)).get("step"));
  const id = await replayRun(page.verb, { runId, step });
  return redirect(`/${page.lang}/runs/${id}`, 303);
});
