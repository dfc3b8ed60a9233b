import { only, type Row } from "./cells.ts";
import { ELSEWHERE_TERYT, HERE_TERYT } from "./world.ts";

const NATIONAL = ["ministry", "administrator"] as const;

/** Figures by voivodeship and institution, and what the content rests on. */
export function figureRows(): Row[] {
  return [
    // A team sees the table too, with its own voivodeship in it and no other.
    ...["coverage._index", "coverage[.]csv"].map((name) => ({
      route: `routes/$lang.${name}`,
      path: () => `/pl/${name.replace("._index", "").replaceAll(/[[\]]/g, "")}`,
      get: only("ok", ...NATIONAL, "voivodeshipTeam", "voivodeshipTeamElsewhere"),
    })),
    ...["_index", "[.]csv"].flatMap(voivodeshipRows),
    {
      route: "routes/$lang.content",
      path: () => "/pl/content",
      get: only("ok", "editor", "administrator"),
    },
    {
      route: "routes/$lang.content_.items",
      path: () => "/pl/content/items",
      get: only("ok", "editor", "administrator"),
    },
  ];
}

function voivodeshipRows(kind: string): Row[] {
  const route = `routes/$lang.coverage.$teryt${kind === "_index" ? "._index" : kind}`;
  const path = (teryt: string) => () => `/pl/coverage/${teryt}${kind === "_index" ? "" : ".csv"}`;
  return [
    {
      route,
      about: "one voivodeship",
      path: path(HERE_TERYT),
      get: only("ok", ...NATIONAL, "voivodeshipTeam"),
    },
    {
      route,
      about: "another",
      path: path(ELSEWHERE_TERYT),
      get: only("ok", ...NATIONAL, "voivodeshipTeamElsewhere"),
    },
    { route, about: "one that there is not", path: path("99"), get: only("gone") },
  ];
}
