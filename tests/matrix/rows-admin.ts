import { only, type Row } from "./cells.ts";
import { certificateOf } from "./things.ts";

const ADMINISTRATOR = only("ok", "administrator");
const REFUSED = only("invalid", "administrator");

/** What administrators keep, and nobody else sees. */
export function adminRows(): Row[] {
  return [
    { route: "routes/$lang.admin._index", path: () => "/pl/admin", get: ADMINISTRATOR },
    ...["institutions", "people", "time", "rollups", "certificates"].map((name) => ({
      route: `routes/$lang.admin.${name}`,
      path: () => `/pl/admin/${name}`,
      get: ADMINISTRATOR,
      post: REFUSED,
    })),
    {
      route: "routes/$lang.admin.certificates",
      about: "one certificate",
      path: async (world) =>
        `/pl/admin/certificates?number=${await certificateOf(world, world.colleague)}`,
      get: ADMINISTRATOR,
      post: REFUSED,
    },
    {
      route: "routes/$lang.admin.people",
      about: "of one institution",
      path: ({ here }) => `/pl/admin/people?institution=${here.id}`,
      get: ADMINISTRATOR,
      post: REFUSED,
    },
  ];
}
