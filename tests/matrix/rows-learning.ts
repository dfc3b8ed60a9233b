import { everybody, only, type Row, signedIn } from "./cells.ts";
import { certificateOf, endedCheckOf, endedRunOf, openCheckOf, openRunOf } from "./things.ts";
import { COURSE, type Who, type World } from "./world.ts";

const course = `/pl/courses/${COURSE}`;
/** Another person's things are not there, whoever asks. */
const NOBODY = signedIn("gone");

/** A path of somebody who holds a certificate of an earlier edition. */
async function renewing(world: World, who: Who, path: string): Promise<string> {
  await certificateOf(world, world.self(who));
  return path;
}

/** Course, lessons, checks, tests and scenarios. */
export function learningRows(): Row[] {
  return [
    {
      route: "routes/$lang.courses.$course._index",
      path: () => course,
      get: everybody("ok"),
      post: signedIn("ok"),
    },
    {
      route: "routes/$lang.courses.$course.card[.]pdf",
      path: () => `${course}/card.pdf`,
      get: everybody("ok"),
    },
    {
      route: "routes/$lang.courses.$course.card[.]pdf",
      about: "of no course",
      path: () => "/pl/courses/no-such-course/card.pdf",
      get: everybody("gone"),
    },
    {
      route: "routes/$lang.courses.$course.pre-test",
      about: "by who renews",
      path: (world, who) => renewing(world, who, `${course}/pre-test`),
      get: signedIn("ok"),
      // It is for people who learn for the first time.
      post: signedIn("conflict"),
    },
    {
      route: "routes/$lang.courses.$course.diagnostic",
      about: "by who renews",
      path: (world, who) => renewing(world, who, `${course}/diagnostic`),
      get: signedIn("ok"),
      post: signedIn("ok"),
    },
    {
      route: "routes/$lang.courses.$course.$module.$lesson._index",
      path: () => `${course}/definition/three-elements`,
      get: signedIn("ok"),
    },
    {
      route: "routes/$lang.courses.$course.$module.$lesson.$screen",
      path: () => `${course}/definition/three-elements/1`,
      get: signedIn("ok"),
      post: signedIn("ok"),
    },
    {
      route: "routes/$lang.courses.$course.check.$module",
      path: () => `${course}/check/definition`,
      get: signedIn("ok"),
      post: signedIn("ok"),
    },
    {
      route: "routes/$lang.courses.$course.test",
      path: () => `${course}/test`,
      get: signedIn("ok"),
      // Nobody has read everything.
      post: signedIn("conflict"),
    },
    {
      route: "routes/$lang.courses.$course.scenario.$scenario",
      path: () => `${course}/scenario/legal-work`,
      get: signedIn("ok"),
      post: signedIn("ok"),
    },
    { route: "routes/$lang.learning", path: () => "/pl/learning", get: signedIn("ok") },
    ...attemptRows(),
    ...runRows(),
    ...reflectionRows(),
  ];
}

/** What somebody wrote has no address of its own: everybody is led to what they wrote themselves. */
function reflectionRows(): Row[] {
  const route = "routes/$lang.reflections.$reflection";
  return [
    {
      route,
      path: () => "/pl/reflections/definition-at-my-work",
      get: signedIn("ok"),
      post: signedIn("invalid"),
    },
    {
      route,
      about: "not there",
      path: () => "/pl/reflections/nobody-asks-this",
      get: NOBODY,
      post: NOBODY,
    },
  ];
}

function attemptRows(): Row[] {
  const question = "routes/$lang.attempts.$attempt.$position";
  const finish = "routes/$lang.attempts.$attempt.finish";
  const result = "routes/$lang.attempts.$attempt._index";
  return [
    {
      route: question,
      about: "one's own",
      path: async ({ self }, who) => `/pl/attempts/${await openCheckOf(self(who))}/1`,
      get: signedIn("ok"),
      post: signedIn("invalid"),
    },
    {
      route: question,
      about: "another's",
      path: async ({ colleague }) => `/pl/attempts/${await openCheckOf(colleague)}/1`,
      get: NOBODY,
      post: NOBODY,
    },
    {
      route: question,
      about: "one's own, ended",
      path: async ({ self }, who) => `/pl/attempts/${await endedCheckOf(self(who))}/1`,
      get: signedIn("ok"),
      post: signedIn("conflict"),
    },
    {
      route: finish,
      about: "one's own",
      path: async ({ self }, who) => `/pl/attempts/${await openCheckOf(self(who))}/finish`,
      get: signedIn("ok"),
      post: signedIn("ok"),
    },
    {
      route: finish,
      about: "another's",
      path: async ({ colleague }) => `/pl/attempts/${await openCheckOf(colleague)}/finish`,
      get: NOBODY,
      post: NOBODY,
    },
    {
      route: result,
      about: "one's own",
      path: async ({ self }, who) => `/pl/attempts/${await endedCheckOf(self(who))}`,
      get: signedIn("ok"),
    },
    {
      route: result,
      about: "another's",
      path: async ({ colleague }) => `/pl/attempts/${await endedCheckOf(colleague)}`,
      get: NOBODY,
    },
  ];
}

function runRows(): Row[] {
  const booklet = "routes/$lang.content_.booklet.$scenario.$role";
  return [
    {
      route: "routes/$lang.runs.$run",
      about: "one's own, ended",
      path: async ({ self }, who) => `/pl/runs/${await endedRunOf(self(who))}`,
      get: signedIn("ok"),
      post: signedIn("conflict"),
    },
    {
      route: "routes/$lang.runs.$run",
      about: "another's, ended",
      path: async ({ colleague }) => `/pl/runs/${await endedRunOf(colleague)}`,
      get: NOBODY,
      post: NOBODY,
    },
    {
      route: booklet,
      about: "enrolled in a course with it",
      path: () => "/pl/content/booklet/legal-work/social-worker",
      get: signedIn("ok"),
    },
    {
      route: booklet,
      about: "a role it does not have",
      path: () => "/pl/content/booklet/legal-work/nobody",
      get: NOBODY,
    },
    {
      route: "routes/$lang.content_.graph.$scenario.$role[.]svg",
      path: () => "/pl/content/graph/legal-work/social-worker.svg",
      get: only("ok", "editor", "administrator"),
    },
    {
      route: "routes/$lang.runs.$run",
      about: "one's own",
      path: async ({ self }, who) => `/pl/runs/${await openRunOf(self(who))}`,
      get: signedIn("ok"),
      // A form without its step is from another moment: the page as it is now.
      post: signedIn("ok"),
    },
    {
      route: "routes/$lang.runs.$run",
      about: "another's",
      path: async ({ colleague }) => `/pl/runs/${await openRunOf(colleague)}`,
      get: NOBODY,
      post: NOBODY,
    },
  ];
}
