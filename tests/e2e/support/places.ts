import type { Page } from "@playwright/test";
import { TOPICS } from "#app/components/reference/topics.ts";
import { COURSE, lessonScreens } from "./catalog.ts";
import type { Things } from "./things.ts";
import type { Visitor } from "./visitors.ts";

/** A page in one of its states, and who sees it. */
export interface Place {
  /** Ids of routes, without `routes/$lang.`. */
  route: string;
  name?: string;
  who: Visitor;
  path(things: Things): string;
  status?: number;
  /** What is done on the page before it is looked at. */
  act?(page: Page): Promise<unknown>;
}

/** Sends the page's form with nothing in it; the page comes back with its errors. */
async function sendEmpty(page: Page): Promise<void> {
  const fields = page.locator("input:not([type=hidden]), select, textarea");
  const form = page.locator("main form[method=post]").filter({ has: fields }).first();
  const written = "input:is([type=text], [type=email], [type=number]):visible";
  for (const input of await form.locator(written).all()) await input.fill("");
  await form.locator("button[type=submit]").first().click();
}

function place(
  who: Visitor,
  route: string,
  path: string | ((things: Things) => string),
  more: Partial<Place> = {},
): Place {
  return { who, route, path: typeof path === "string" ? () => path : path, ...more };
}

/** The same page with the errors of an empty form. */
function withErrors(one: Place): Place[] {
  return [one, { ...one, name: `${one.name ?? ""} with errors`.trim(), act: sendEmpty }];
}

const course = `/courses/${COURSE}`;
const lesson = `${course}/definition/three-elements`;
const practice = `${course}/definition/penalty-and-duty`;
/** The last one: it asks a question to practise and one to think about. */
const practiceScreen = lessonScreens("pl").filter((screen) =>
  screen.startsWith("definition/penalty-and-duty/"),
).length;

const LESSON_PAGES: [name: string, path: string][] = [
  ["_index", ""],
  ["guide", "/guide"],
  ["print", "/print"],
  ["$part._index", "/check-an-offer"],
  ["$part.$screen", "/what-it-is/1"],
  ["$part.$screen", "/a-friend-in-trouble/6"],
  ["$part.$screen", "/where-to-get-help/5#answer-2"],
  ["$part.$screen", "/where-to-get-help/9"],
  ["escape._index", "/escape"],
  ["escape.print", "/escape/print"],
  ["escape.$clue", "/escape/2?solved=b"],
  ["escape.$clue", "/escape/2?solved=b&pick=a"],
  ["escape.$clue", "/escape/3?solved=bc&pick=b"],
  ["escape.$clue", "/escape/6?solved=bcbad"],
];

/** The prevention lesson, its text in the language of the page and in Ukrainian. */
const LESSON: Place[] = ["", "/uk"].flatMap((text) =>
  LESSON_PAGES.map(([name, path]) =>
    place("stranger", `prevention.(uk).${name}`, `/prevention${text}${path}`, {
      name: `${text}${path}`,
    }),
  ),
);

const OPEN: Place[] = [
  place("stranger", "_index", ""),
  ...["about", "accessibility", "privacy", "help", "courses", "preferences", "demo/mail"].map(
    (path) =>
      place("stranger", path === "courses" ? "courses._index" : path.replace("/", "."), `/${path}`),
  ),
  place("stranger", "reference._index", "/reference"),
  place("stranger", "reference._index", "/reference?q=zaświadczenie", { name: "found" }),
  place("stranger", "reference._index", "/reference?q=xyzzy", { name: "nothing found" }),
  ...TOPICS.map((topic) => place("stranger", `reference.${topic}`, `/reference/${topic}`)),
  place("stranger", "courses.$course._index", course),
  place("stranger", "$", "/no/such/page", { status: 404 }),
  place("stranger", "refused.$reason", "/refused/too_large", { status: 413 }),
  ...withErrors(place("stranger", "verify._index", "/verify")),
  ...withErrors(place("stranger", "verify.$number", ({ valid }) => `/verify/${valid}`)),
  place("stranger", "verify.$number", ({ expired }) => `/verify/${expired}`, { name: "expired" }),
  place("stranger", "verify.$number", ({ revoked }) => `/verify/${revoked}`, { name: "revoked" }),
  place("stranger", "verify.$number", "/verify/OST-2026", { name: "mistyped", status: 404 }),
];

const ACCOUNTS: Place[] = [
  ...withErrors(place("stranger", "login", "/login")),
  ...withErrors(place("stranger", "forgot-password", "/forgot-password")),
  place("stranger", "forgot-password", "/forgot-password?sent=1", { name: "sent" }),
  ...withErrors(place("stranger", "verify-email._index", "/verify-email")),
  ...withErrors(place("stranger", "verify-email.$token", ({ verifyEmail }) => verifyEmail)),
  ...withErrors(place("stranger", "reset-password.$token", ({ reset }) => reset)),
  ...withErrors(place("stranger", "invitation.$token", ({ invitation }) => invitation)),
  place("reader", "invitation.$token", ({ invitation }) => invitation, { name: "for another" }),
  place("stranger", "invitation.$token", `/invitation/${"a".repeat(43)}`, {
    name: "dead",
    status: 404,
  }),
  ...withErrors(place("stranger", "join.$code", ({ join }) => join)),
  place("reader", "join.$code", ({ join }) => join, { name: "signed in" }),
  place("stranger", "setup.$token", `/setup/${"a".repeat(43)}`, { status: 404 }),
  ...withErrors(place("reader", "account._index", "/account")),
  ...withErrors(place("reader", "account.password", "/account/password")),
  ...withErrors(place("reader", "account.close", "/account/close")),
  place("reader", "account.sessions", "/account/sessions"),
  place("late", "held-form", "/held-form"),
];

const BOOKLET = "/content/booklet/legal-work/social-worker";

const LEARNING: Place[] = [
  place("newcomer", "learning", "/learning", { name: "no course" }),
  place("reader", "learning", "/learning"),
  place("newcomer", "courses.$course._index", course, { name: "not enrolled" }),
  place("reader", "courses.$course._index", course, { name: "enrolled" }),
  place("graduate", "courses.$course._index", course, { name: "completed" }),
  place("reader", "courses.$course.$module.$lesson.$screen", `${lesson}/1`),
  place("newcomer", "courses.$course.$module.$lesson.$screen", `${lesson}/1`, {
    name: "not enrolled",
    status: 409,
  }),
  ...withErrors(
    place("reader", "courses.$course.$module.$lesson.$screen", `${practice}/${practiceScreen}`, {
      name: "to practise",
    }),
  ),
  ...withErrors(place("reader", "reflections.$reflection", "/reflections/definition-at-my-work")),
  place("reader", "courses.$course.check.$module", `${course}/check/definition`),
  ...withErrors(place("reader", "attempts.$attempt.$position", ({ question }) => `${question}/1`)),
  place("reader", "attempts.$attempt.$position", ({ answered }) => `${answered}/1`, {
    name: "answered",
  }),
  ...withErrors(
    place("tester", "attempts.$attempt.$position", ({ test }) => `${test}/2`, {
      name: "of the test",
    }),
  ),
  place("tester", "attempts.$attempt.finish", ({ test }) => `${test}/finish`),
  place("reader", "attempts.$attempt._index", ({ checkResult }) => checkResult, { name: "check" }),
  place("graduate", "attempts.$attempt._index", ({ passed }) => passed, { name: "passed" }),
  place("unlucky", "attempts.$attempt._index", ({ failed }) => failed, { name: "failed" }),
  place("late", "courses.$course.pre-test", `${course}/pre-test`),
  place("reader", "courses.$course.pre-test", `${course}/pre-test`, { name: "taken" }),
  place("reader", "attempts.$attempt._index", ({ preTested }) => preTested, { name: "pre-test" }),
  place("learner", "courses.$course._index", course, { name: "renewing" }),
  place("learner", "courses.$course.diagnostic", `${course}/diagnostic`),
  place("renewer", "attempts.$attempt._index", ({ diagnosed }) => diagnosed, {
    name: "diagnostic",
  }),
  place("renewer", "courses.$course._index", course, { name: "after the diagnostic" }),
  place("reader", "courses.$course.test", `${course}/test`, { name: "locked" }),
  place("tester", "courses.$course.test", `${course}/test`, { name: "open" }),
  place("unlucky", "courses.$course.test", `${course}/test`, { name: "passed" }),
  place("reader", "courses.$course.scenario.$scenario", `${course}/scenario/legal-work`),
  ...withErrors(place("reader", "runs.$run", ({ story }) => story)),
  place("reader", "runs.$run", ({ ending }) => ending, { name: "ended" }),
  place("reader", "content_.booklet.$scenario.$role", BOOKLET),
  place("content_editor", "content_.booklet.$scenario.$role", BOOKLET, { name: "to talk over" }),
  place("newcomer", "certificates._index", "/certificates", { name: "none" }),
  place("learner", "certificates._index", "/certificates", { name: "two" }),
  place("unlucky", "certificates._index", "/certificates", { name: "revoked" }),
];

const FIGURES: Place[] = [
  place("ministry_analyst", "coverage._index", "/coverage"),
  place("voivodeship_team", "coverage._index", "/coverage", { name: "of a team" }),
  place("ministry_analyst", "coverage.$teryt._index", "/coverage/14"),
  place("content_editor", "content", "/content"),
  place("content_editor", "content_.items", "/content/items"),
  place("coordinator", "institutions.$institution._index", ({ institution }) => institution),
  ...["headcount", "invite"].flatMap((name) =>
    withErrors(
      place(
        "coordinator",
        `institutions.$institution.${name}`,
        ({ institution }) => `${institution}/${name}`,
      ),
    ),
  ),
  place(
    "coordinator",
    "institutions.$institution.join-link",
    ({ institution }) => `${institution}/join-link`,
  ),
  place("coordinator", "institutions.$institution.time.$person", ({ time }) => time),
  place("administrator", "institutions._index", "/institutions", { status: 404 }),
];

const ADMIN: Place[] = [
  place("administrator", "admin._index", "/admin"),
  ...["institutions", "people", "time"].flatMap((name) =>
    withErrors(place("administrator", `admin.${name}`, `/admin/${name}`)),
  ),
  place("administrator", "admin.rollups", "/admin/rollups"),
  place("administrator", "admin.certificates", "/admin/certificates"),
  ...withErrors(
    place(
      "administrator",
      "admin.certificates",
      ({ valid }) => `/admin/certificates?number=${valid}`,
      { name: "one" },
    ),
  ),
];

/** Every page of the product, in the states that look different. */
export const PLACES: readonly Place[] = [
  ...OPEN,
  ...LESSON,
  ...ACCOUNTS,
  ...LEARNING,
  ...FIGURES,
  ...ADMIN,
];
