import type { APIRequestContext } from "@playwright/test";
import { fieldOf, fieldsFor, formsOf } from "#tests/page-forms.ts";
import { COURSE, catalog, course, findItem } from "./catalog.ts";
import { rightAnswer as rightOf } from "./right-answer.ts";

/** The course by its forms alone, without a browser: to get a learner where a page is to be seen. */

const base = `/pl/courses/${COURSE}`;

/** Sends a form. @returns the address it led to */
export async function post(request: APIRequestContext, path: string, form = {}): Promise<string> {
  const response = await request.post(path, { form });
  if (!response.ok()) throw new Error(`${path} says ${response.status()}`);
  return new URL(response.url()).pathname;
}

/** The right answer of the question at an address, as its form sends it. */
async function rightAnswer(request: APIRequestContext, path: string): Promise<URLSearchParams> {
  const html = await (await request.get(path)).text();
  const text = html
    .replace(/&amp;/g, "&")
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'");
  const question = /<legend[^>]*>([\s\S]*?)<\/legend>/.exec(text)?.[1] ?? "";
  const form = new URLSearchParams({ formKey: fieldsFor(html, path).formKey ?? "" });
  for (const { label, option } of rightOf(findItem("pl", question, text), "pl")) {
    const [name, value] = fieldOf(html, label, option);
    form.append(name, value);
  }
  return form;
}

/** Answers one question rightly. */
export async function answerQuickly(request: APIRequestContext, path: string): Promise<void> {
  const form = await rightAnswer(request, path);
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const response = await request.post(path, { data: form.toString(), headers });
  if (!response.ok()) throw new Error(`${path} says ${response.status()}`);
}

export function enrolQuickly(request: APIRequestContext): Promise<string> {
  return post(request, base);
}

/** Begins a check. @returns `/pl/attempts/<id>` */
export async function startCheck(request: APIRequestContext, module: string): Promise<string> {
  return (await post(request, `${base}/check/${module}`)).replace(/\/\d+$/, "");
}

async function passCheckQuickly(request: APIRequestContext, module: string): Promise<void> {
  const attempt = await startCheck(request, module);
  const questions = catalog.findModule(course, module)?.check.length ?? 0;
  for (let n = 1; n <= questions; n += 1) await answerQuickly(request, `${attempt}/${n}`);
}

/** Begins the scenario. @returns `/pl/runs/<id>` */
export function startScenario(request: APIRequestContext): Promise<string> {
  return post(request, `${base}/scenario/legal-work`, { intent: "start" });
}

/** Plays a scenario to its end by the first way on at each step. */
export async function endScenario(request: APIRequestContext, run: string): Promise<void> {
  for (let step = 0; step < 30; step += 1) {
    const html = await (await request.get(run)).text();
    // A node may have a form of questions above the one of choices.
    const form = formsOf(html, run).find(({ fields }) => fields.choice);
    if (!form) return;
    await post(request, run, form.fields);
  }
}

/** Does all steps and begins the final test. @returns `/pl/attempts/<id>` */
export async function startFinalTest(request: APIRequestContext): Promise<string> {
  await enrolQuickly(request);
  for (const { module, lesson } of catalog.lessonSequence(course)) {
    await post(request, `${base}/${module.id}/${lesson.id}/${lesson.screens.pl.length}`);
  }
  for (const { id } of catalog.courseModules(course)) await passCheckQuickly(request, id);
  for (const step of course.steps) {
    if (step.kind !== "scenario") continue;
    await post(request, `${base}/scenario/${step.scenario}`, { intent: "skip" });
  }
  return (await post(request, `${base}/test`)).replace(/\/\d+$/, "");
}

/** Hands in an attempt with the answers that it has. */
export async function handIn(request: APIRequestContext, attempt: string): Promise<void> {
  await post(request, `${attempt}/finish`);
}

/** Passes the final test. @returns `/pl/attempts/<id>` */
export async function passFinalTestQuickly(request: APIRequestContext): Promise<string> {
  const attempt = await startFinalTest(request);
  const questions = course.finalTest.blueprint.reduce((sum, { count }) => sum + count, 0);
  for (let n = 1; n <= questions; n += 1) await answerQuickly(request, `${attempt}/${n}`);
  await handIn(request, attempt);
  return attempt;
}
