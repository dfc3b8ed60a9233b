import { everybody, type Row, signedIn } from "./cells.ts";
import { heldForm, invitationTo, registrationLink, resetLinkOf } from "./things.ts";

/** Right in form, led to by nobody. */
const NO_SUCH_TOKEN = "a".repeat(43);

/** Sign-in, the links of e-mails, and everybody's own account. */
export function accountRows(): Row[] {
  return [
    // Who has signed in already is led on.
    { ...form("login"), post: signedIn("ok", { stranger: "invalid" }) },
    form("forgot-password"),
    { ...form("verify-email._index"), path: () => "/pl/verify-email" },
    {
      route: "routes/$lang.logout",
      path: () => "/pl/logout",
      get: everybody("ok"),
      post: everybody("ok"),
    },
    ...ownPages(),
    ...linkRows(),
    ...invitationRows(),
  ];
}

/** A page for everybody whose empty form is refused. */
function form(name: string): Row {
  return {
    route: `routes/$lang.${name}`,
    path: () => `/pl/${name}`,
    get: everybody("ok"),
    post: everybody("invalid"),
  };
}

function ownPages(): Row[] {
  const get = signedIn("ok");
  const post = signedIn("invalid");
  return [
    { route: "routes/$lang.account._index", path: () => "/pl/account", get, post },
    { route: "routes/$lang.account.close", path: () => "/pl/account/close", get, post },
    { route: "routes/$lang.account.password", path: () => "/pl/account/password", get, post },
    { route: "routes/$lang.account.data[.]json", path: () => "/pl/account/data.json", get },
    {
      route: "routes/$lang.account.sessions",
      path: () => "/pl/account/sessions",
      get,
      // The form names a session; without one there is nothing to end.
      post: signedIn("gone"),
    },
    {
      route: "routes/$lang.held-form",
      about: "of a browser that left none",
      path: () => "/pl/held-form",
      get: signedIn("gone"),
      post: signedIn("gone"),
    },
    {
      route: "routes/$lang.held-form",
      about: "with a form that waits",
      path: () => "/pl/held-form",
      cookie: heldForm,
      get,
      post: get,
    },
  ];
}

function linkRows(): Row[] {
  const dead = { path: (name: string) => () => `/pl/${name}/${NO_SUCH_TOKEN}` };
  return [
    {
      route: "routes/$lang.reset-password.$token",
      about: "a link that works",
      path: async (world, who) =>
        `/pl/reset-password/${await resetLinkOf(world, world.self(who).user)}`,
      get: everybody("ok"),
      post: everybody("invalid"),
    },
    {
      route: "routes/$lang.reset-password.$token",
      about: "an unknown link",
      path: dead.path("reset-password"),
      get: everybody("gone"),
      post: everybody("invalid"),
    },
    {
      route: "routes/$lang.verify-email.$token",
      about: "a link that works",
      path: async (world) => `/pl/verify-email/${await registrationLink(world)}`,
      get: everybody("ok"),
      post: everybody("invalid"),
    },
    {
      route: "routes/$lang.verify-email.$token",
      about: "an unknown link",
      path: dead.path("verify-email"),
      get: everybody("gone"),
      post: everybody("invalid"),
    },
    {
      route: "routes/$lang.setup.$token",
      about: "an unknown link",
      path: dead.path("setup"),
      get: everybody("gone"),
      post: everybody("invalid"),
    },
  ];
}

function invitationRows(): Row[] {
  return [
    {
      route: "routes/$lang.invitation.$token",
      about: "one's own",
      path: async (world, who) =>
        `/pl/invitation/${await invitationTo(world, world.self(who).user.email)}`,
      get: everybody("ok"),
      post: everybody("invalid"),
    },
    {
      route: "routes/$lang.invitation.$token",
      about: "another's",
      path: async (world) =>
        `/pl/invitation/${await invitationTo(world, world.colleague.user.email)}`,
      get: everybody("ok"),
      post: everybody("invalid"),
    },
    {
      route: "routes/$lang.invitation.$token",
      about: "an unknown link",
      path: () => `/pl/invitation/${NO_SUCH_TOKEN}`,
      get: everybody("gone"),
      post: everybody("invalid"),
    },
    {
      route: "routes/$lang.join.$code",
      about: "an institution's link",
      path: ({ here }) => `/pl/join/${here.joinCode}`,
      get: everybody("ok"),
      post: everybody("invalid"),
    },
    {
      route: "routes/$lang.join.$code",
      about: "an unknown code",
      path: () => "/pl/join/no-such-code",
      get: everybody("gone"),
      post: everybody("gone"),
    },
  ];
}
