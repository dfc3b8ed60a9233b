import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { COURSE } from "./catalog.ts";
import * as quick from "./quick-course.ts";
import { LEARNERS, mailedPath, PASSWORD, type Visitors } from "./visitors.ts";

/** Where pages that need something are: paths without their language. */
export type Things = Record<
  | "institution"
  | "join"
  | "invitation"
  | "reset"
  | "verifyEmail"
  | "question"
  | "answered"
  | "checkResult"
  | "story"
  | "ending"
  | "test"
  | "preTested"
  | "diagnosed"
  | "time"
  | "passed"
  | "failed"
  | "valid"
  | "expired"
  | "revoked",
  string
>;

const ROLES = [
  ...(["learner", "teacher", "coordinator", "voivodeship_team"] as const),
  ...(["ministry_analyst", "content_editor", "administrator"] as const),
];

const bare = (path: string) => path.replace(/^\/(pl|en)/, "");

/** Signs everybody in, and lets the learners come to where their pages are. */
export async function makeThings(visitors: Visitors): Promise<Things> {
  await visitors.open("stranger");
  for (const role of ROLES) await visitors.signIn(role);
  const own = await visitors.request("coordinator").get("/pl/institutions");
  const institution = new URL(own.url()).pathname.split("/").at(-1) ?? "";
  const emails = Object.fromEntries(
    await Promise.all(LEARNERS.map(async (one) => [one, await visitors.join(one, institution)])),
  );
  await quick.enrolQuickly(visitors.request("late"));
  await holdForm(visitors.request("late"), emails.late);
  return {
    institution: `/institutions/${institution}`,
    ...(await readerThings(visitors.request("reader"))),
    ...(await testThings(visitors)),
    ...(await offeredThings(visitors, institution)),
    ...(await linkThings(visitors, institution, emails.newcomer)),
  };
}

async function readerThings(request: APIRequestContext) {
  await quick.enrolQuickly(request);
  const question = await quick.startCheck(request, "picture");
  const answered = await quick.startCheck(request, "definition");
  await quick.answerQuickly(request, `${answered}/1`);
  const checkResult = await quick.startCheck(request, "institutions");
  await quick.handIn(request, checkResult);
  const ending = await quick.startScenario(request);
  await quick.endScenario(request, ending);
  const story = await quick.startScenario(request);
  return {
    question: bare(question),
    answered: bare(answered),
    checkResult: bare(checkResult),
    ending: bare(ending),
    story: bare(story),
  };
}

/** Tests before the course with their results, and the form for somebody's time. */
async function offeredThings(visitors: Visitors, institution: string) {
  await visitors.signInRenewer();
  const take = async (who: "reader" | "renewer", name: string) => {
    const request = visitors.request(who);
    const attempt = await quick.post(request, `/pl/courses/${COURSE}/${name}`, { intent: "start" });
    const result = attempt.replace(/\/\d+$/, "");
    await quick.handIn(request, result);
    return bare(result);
  };
  const people = `/pl/institutions/${institution}`;
  const html = await (await visitors.request("coordinator").get(people)).text();
  return {
    preTested: await take("reader", "pre-test"),
    diagnosed: await take("renewer", "diagnostic"),
    time: bare(/\/pl\/institutions\/[\w-]+\/time\/[\w-]+/.exec(html)?.[0] ?? ""),
  };
}

/** Numbers of the certificates on somebody's page, the newest first. */
async function numbersOf(request: APIRequestContext): Promise<string[]> {
  const html = await (await request.get("/pl/certificates")).text();
  return [...html.matchAll(/certificate-number">([^<]+)</g)].map(([, number = ""]) => number);
}

async function testThings(visitors: Visitors) {
  const [tester, unlucky, graduate] = (["tester", "unlucky", "graduate"] as const).map((one) =>
    visitors.request(one),
  ) as [APIRequestContext, APIRequestContext, APIRequestContext];
  const test = await quick.startFinalTest(tester);
  const failed = await quick.startFinalTest(unlucky);
  await quick.handIn(unlucky, failed);
  await quick.passFinalTestQuickly(unlucky);
  const passed = await quick.passFinalTestQuickly(graduate);
  const [valid = ""] = await numbersOf(graduate);
  const [revoked = ""] = await numbersOf(unlucky);
  const revoking = { reason: "Wydane omyłkowo, sprawdzian strony", sure: "on" };
  const administrator = visitors.request("administrator");
  await quick.post(administrator, `/pl/admin/certificates?number=${revoked}`, revoking);
  // The demo's social worker has one of two years ago.
  const expired = (await numbersOf(visitors.request("learner"))).at(-1) ?? "";
  return { test: bare(test), failed: bare(failed), passed: bare(passed), valid, revoked, expired };
}

async function linkThings(visitors: Visitors, institution: string, newcomer: string) {
  const stranger = visitors.request("stranger");
  const invited = `invited.${randomUUID().slice(0, 8)}@test.ostoja.example`;
  const invitation = await visitors.invite(institution, invited);
  await quick.post(stranger, "/pl/forgot-password", { email: newcomer });
  const reset = await mailedPath(stranger, newcomer, "reset-password");
  const join = await joinPathOf(visitors, newcomer);
  const email = `joined.${randomUUID().slice(0, 8)}@test.ostoja.example`;
  const person = { givenName: "Jan", familyName: "Łoś", password: PASSWORD };
  await quick.post(stranger, join, { ...person, email, professionalGroup: "other" });
  const verifyEmail = await mailedPath(stranger, email, "verify-email");
  return {
    invitation: bare(invitation),
    reset: bare(reset),
    join: bare(join),
    verifyEmail: bare(verifyEmail),
  };
}

/** An institution of this worker's own, so that nobody else changes its join link. */
async function joinPathOf(visitors: Visitors, coordinator: string): Promise<string> {
  const administrator = visitors.request("administrator");
  const name = `Ośrodek próbny ${randomUUID().slice(0, 8)}`;
  const place = { kind: "ops", town: "Próbowo", teryt: "14" };
  await quick.post(administrator, "/pl/admin/institutions", { name, ...place });
  const search = `/pl/admin/institutions?${new URLSearchParams({ name })}`;
  const html = await (await administrator.get(search)).text();
  const institutionId = /institution=([0-9a-f-]{36})/.exec(html)?.[1] ?? "";
  const grant = { email: coordinator, role: "coordinator", institutionId };
  await quick.post(administrator, "/pl/admin/people", grant);
  const page = `/pl/institutions/${institutionId}/join-link`;
  await quick.post(visitors.request("newcomer"), page, { intent: "create" });
  const shown = await (await visitors.request("newcomer").get(page)).text();
  return /\/pl\/join\/[\w-]+/.exec(shown)?.[0] ?? "";
}

/** Somebody sends a form after the session has ended, and signs in again. */
async function holdForm(request: APIRequestContext, email: string): Promise<void> {
  await quick.post(request, "/pl/logout");
  await quick.post(request, `/pl/courses/${COURSE}`, { note: "Zapamiętana odpowiedź" });
  await quick.post(request, "/pl/login", { email, password: PASSWORD });
}
