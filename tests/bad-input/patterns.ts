import type { ServerBuild } from "@remix-run/node";

/** Pattern of a route's whole address: `/:lang/courses/:course`. */
export function patternOf(routes: ServerBuild["routes"], id: string): string {
  const route = routes[id];
  if (!route) return "";
  const above = route.parentId ? patternOf(routes, route.parentId) : "";
  return route.path ? `${above}/${route.path}` : above;
}

/**
 * A real path with one part after the other replaced: once for each part that the pattern leaves
 * open, the language aside.
 */
export function pathsWith(pattern: string, path: string, part: string): string[] {
  const kinds = pattern.split("/");
  const [before = ""] = path.split("?");
  return kinds.flatMap((kind, index) => {
    if (!/^(:|\*)/.test(kind) || kind === ":lang") return [];
    // A pattern may go on after what it leaves open: `:number.pdf`.
    const end = /\.\w+$/.exec(kind)?.[0] ?? "";
    const parts = before.split("/");
    parts[index] = part + end;
    return [parts.join("/")];
  });
}
