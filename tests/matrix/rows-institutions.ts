import { type Cells, only, type Row } from "./cells.ts";

/** Last part of the address, and whether there is a form. */
const PAGES: [name: string, path: string, form: boolean][] = [
  ["._index", "", true],
  [".headcount", "/headcount", true],
  [".invite", "/invite", true],
  [".join-link", "/join-link", true],
  [".people[.]csv", "/people.csv", false],
];

/** What a coordinator keeps of the own institution, and of no other. */
export function institutionRows(): Row[] {
  const time = "routes/$lang.institutions.$institution.time.$person";
  return [
    {
      route: time,
      about: "somebody who works here",
      path: ({ here, colleague }) => `/pl/institutions/${here.id}/time/${colleague.user.id}`,
      get: only("ok", "coordinator"),
      post: only("invalid", "coordinator"),
    },
    {
      route: time,
      about: "somebody who works elsewhere",
      path: ({ here, people }) =>
        `/pl/institutions/${here.id}/time/${people.coordinatorElsewhere.user.id}`,
      get: only("ok"),
      post: only("ok"),
    },
    {
      route: time,
      about: "at another institution",
      path: ({ elsewhere, colleague }) =>
        `/pl/institutions/${elsewhere.id}/time/${colleague.user.id}`,
      get: only("ok"),
      post: only("ok"),
    },
    {
      route: "routes/$lang.institutions._index",
      path: () => "/pl/institutions",
      get: only("ok", "coordinator", "coordinatorElsewhere"),
    },
    ...PAGES.flatMap(([name, path, form]) => {
      const route = `routes/$lang.institutions.$institution${name}`;
      const post = (cells: Cells) => (form ? { post: cells } : {});
      return [
        {
          route,
          about: "one institution",
          path: ({ here }) => `/pl/institutions/${here.id}${path}`,
          get: only("ok", "coordinator"),
          ...post(only("invalid", "coordinator")),
        },
        {
          route,
          about: "another",
          path: ({ elsewhere }) => `/pl/institutions/${elsewhere.id}${path}`,
          get: only("ok", "coordinatorElsewhere"),
          ...post(only("invalid", "coordinatorElsewhere")),
        },
      ] satisfies Row[];
    }),
  ];
}
