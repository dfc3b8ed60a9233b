import { EVERYBODY, type Who, type World } from "./world.ts";

/**
 * What a request comes to: `ok` a page, or the redirect that is its success; `login` the way to
 * the sign-in page and back; `gone` 404, also for what is somebody else's; `invalid` 400, the form
 * again; `conflict` 409, not now; `ended` 410, a link that no longer works.
 */
export type Outcome = "ok" | "login" | "gone" | "invalid" | "conflict" | "ended";
export type Cells = Record<Who, Outcome>;

/** One route and one thing that it can be about; its cells are all requested. */
export interface Row {
  /** Id of the route in the manifest. */
  route: string;
  /** Which thing, where a route has several. */
  about?: string;
  /** Path of a request by somebody; makes what it leads to. */
  path(world: World, who: Who): string | Promise<string>;
  /** What the browser carries besides its session. */
  cookie?(world: World): Promise<string>;
  get: Cells;
  /** What comes of an empty form, where the route takes forms. */
  post?: Cells;
}

/** The same for all, save for some. */
export function everybody(outcome: Outcome, except: Partial<Cells> = {}): Cells {
  const cells = Object.fromEntries(EVERYBODY.map((who) => [who, outcome])) as Cells;
  return { ...cells, ...except };
}

/** The same for all who have signed in; a stranger is sent to sign in. */
export function signedIn(outcome: Outcome, except: Partial<Cells> = {}): Cells {
  return everybody(outcome, { stranger: "login", ...except });
}

/** Some only; for the others who have signed in there is nothing there. */
export function only(outcome: Outcome, ...some: Who[]): Cells {
  return signedIn("gone", Object.fromEntries(some.map((who) => [who, outcome])));
}
