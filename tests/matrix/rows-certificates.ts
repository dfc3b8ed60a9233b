import { certificateNumber } from "#app/modules/certificates/number.ts";
import { everybody, only, type Row, signedIn } from "./cells.ts";
import { certificateOf, revokedCertificateOf } from "./things.ts";

/** Right in form, given to nobody. */
const NO_SUCH_NUMBER = certificateNumber(2026, 1n);

/** One's own certificates and the check that is open to all. */
export function certificateRows(): Row[] {
  return [...holderRows(), ...verificationRows()];
}

function holderRows(): Row[] {
  const route = "routes/$lang.certificates.$number[.]pdf";
  return [
    {
      route: "routes/$lang.certificates._index",
      path: () => "/pl/certificates",
      get: signedIn("ok"),
    },
    {
      route,
      about: "one's own",
      path: async (world, who) =>
        `/pl/certificates/${await certificateOf(world, world.self(who))}.pdf`,
      get: signedIn("ok"),
    },
    {
      route,
      about: "another's",
      path: async (world) => `/pl/certificates/${await certificateOf(world, world.colleague)}.pdf`,
      get: only("ok", "administrator"),
    },
    {
      route,
      about: "one's own, revoked",
      path: async (world, who) =>
        `/pl/certificates/${await revokedCertificateOf(world, world.self(who))}.pdf`,
      get: signedIn("ended"),
    },
    {
      route,
      about: "an unknown number",
      path: () => `/pl/certificates/${NO_SUCH_NUMBER}.pdf`,
      get: signedIn("gone"),
    },
  ];
}

function verificationRows(): Row[] {
  const route = "routes/$lang.verify.$number";
  return [
    {
      route: "routes/$lang.verify._index",
      path: () => "/pl/verify",
      get: everybody("ok"),
      post: everybody("invalid"),
    },
    {
      route,
      about: "a valid certificate",
      path: async (world) => `/pl/verify/${await certificateOf(world, world.colleague)}`,
      get: everybody("ok"),
      post: everybody("invalid"),
    },
    {
      route,
      about: "a revoked certificate",
      path: async (world) => `/pl/verify/${await revokedCertificateOf(world, world.colleague)}`,
      get: everybody("ok"),
      post: everybody("invalid"),
    },
    {
      route,
      about: "an unknown number",
      path: () => `/pl/verify/${NO_SUCH_NUMBER}`,
      get: everybody("gone"),
      post: everybody("invalid"),
    },
    { route: "routes/verify._index", path: () => "/verify", get: everybody("ok") },
    {
      route: "routes/verify.$number",
      path: () => `/verify/${NO_SUCH_NUMBER}`,
      get: everybody("ok"),
    },
  ];
}
