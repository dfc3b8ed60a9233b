import { TOPICS } from "#app/components/reference/topics.ts";
import { everybody, type Row } from "./cells.ts";

const NOTHING = { get: everybody("gone"), post: everybody("gone") };

/** Pages for everybody, and addresses that are no pages. */
export function publicRows(): Row[] {
  return [
    { route: "routes/_index", path: () => "/", get: everybody("ok") },
    ...["_index", "about", "accessibility", "privacy", "help", "courses._index"].map(publicPage),
    publicPage("reference._index"),
    ...lessonRows(),
    ...TOPICS.map((topic) => publicPage(`reference.${topic}`)),
    {
      route: "routes/$lang.preferences",
      path: () => "/pl/preferences",
      get: everybody("ok"),
      post: everybody("invalid"),
    },
    {
      route: "routes/$lang.refused.$reason",
      path: () => "/pl/refused/unreadable",
      get: everybody("invalid"),
    },
    {
      route: "routes/$lang.refused.$reason",
      about: "an unknown reason",
      path: () => "/pl/refused/because",
      get: everybody("gone"),
    },
    // E-mails hold links that let people in: the product under test is no demo.
    { route: "routes/$lang.demo.mail", path: () => "/pl/demo/mail", get: everybody("gone") },
    { route: "routes/$lang.$", path: () => "/pl/no/such/page", ...NOTHING },
    { route: "routes/$", path: () => "/xx/no/such/page", ...NOTHING },
  ];
}

/** The prevention lesson, with its text in Ukrainian too. */
function lessonRows(): Row[] {
  const row = (name: string, rest: string, cells = everybody("ok")): Row => ({
    route: `routes/$lang.prevention.(uk).${name}`,
    about: rest,
    path: () => `/pl/prevention${rest}`,
    get: cells,
  });
  const gone = everybody("gone");
  return [
    row("_index", ""),
    row("_index", "/uk"),
    ...["guide", "print"].map((name) => row(name, `/${name}`)),
    row("escape._index", "/escape"),
    row("escape.print", "/uk/escape/print"),
    row("escape.$clue", "/escape/1"),
    row("escape.$clue", "/escape/7", gone),
    row("escape.$clue", "/escape/none", gone),
    row("$part._index", "/a-friend-in-trouble"),
    row("$part._index", "/no-such-part", gone),
    row("$part.$screen", "/uk/a-friend-in-trouble/1"),
    row("$part.$screen", "/a-friend-in-trouble/99", gone),
  ];
}

function publicPage(name: string): Row {
  const rest = name.replace(/\.?_index$/, "");
  return {
    route: `routes/$lang.${name}`,
    path: () => `/pl${rest && `/${rest.replaceAll(".", "/")}`}`,
    get: everybody("ok"),
  };
}
