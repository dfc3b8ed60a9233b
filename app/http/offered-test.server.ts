import { redirect } from "@remix-run/node";
import { startAttempt } from "#app/modules/assessment/start-attempt.server.ts";
import type { OfferedTest } from "#app/modules/renewal/rules.ts";
import { skipTest } from "#app/modules/renewal/skip-test.server.ts";
import { readForm } from "./form.server.ts";
import { requireUser } from "./guards.server.ts";
import type { PageRequest } from "./route.server.ts";

/** The form before a test that is offered: two buttons, start and skip. */
export async function answerOffer(page: PageRequest, kind: OfferedTest): Promise<Response> {
  await requireUser(page);
  const { course = "" } = page.params;
  const form = await readForm(page.request);
  if (form.get("intent") === "skip") {
    await skipTest(page.verb, { course, kind });
    return redirect(`/${page.lang}/courses/${course}`, 303);
  }
  const id = await startAttempt(page.verb, { course, kind });
  return redirect(`/${page.lang}/attempts/${id}`, 303);
}
