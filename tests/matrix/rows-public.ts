import { TOPICS } from "#app/components/reference/topics.ts";
import { everybody, type Row } from "./cells.ts";

const NOTHING = { get: everybody("gone"), post: everybody("gone") };

/** Pages for everybody, and addresses that are no pages. */
export function publicRows(): Row[] {
  return [
    { route: "routes/_index", path: () => "/", get: everybody("ok") },
    ...["_index", "about", "accessibility", "privacy", "help", "courses._index"].map(publicPage),
    publicPage("reference._index"),
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

function publicPage(name: string): Row {
  const rest = name.replace(/\.?_index$/, "");
  return {
    route: `routes/$lang.${name}`,
    path: () => `/pl${rest && `/${rest.replaceAll(".", "/")}`}`,
    get: everybody("ok"),
  };
}
