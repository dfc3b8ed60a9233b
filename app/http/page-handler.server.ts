import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";

/** Answers a request with a page of the product. */
export type PageHandler = (request: Request, context: AppLoadContext) => Promise<Response>;

type RouteTree = Parameters<typeof matchRoutes>[0];

/** Paths whose page is known already; forgotten all at once when there are too many. */
const KNOWN_PATHS = 2000;
const ID_SEGMENT = /\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=\/|$)/gi;

/**
 * Remix, told of no more routes than a request needs. For every request it sorts all routes and
 * makes their patterns anew, several times over, which with our number of routes costs more than
 * the page. So each page gets a handler that knows the page and its frame only; which page it
 * is, Remix's own `matchRoutes` says, once for every path.
 */
export function createPageHandler(build: ServerBuild): PageHandler {
  const tree = childrenOf(build.routes, undefined);
  const whole = createRequestHandler(build, build.mode) as PageHandler;
  const handlers = new Map<string, PageHandler>();
  const known = new Map<string, PageHandler>();

  function handlerOf(pathname: string): PageHandler {
    const chain = matchRoutes(tree, pathname)?.map(({ route }) => route.id ?? "");
    if (!chain) return whole;
    const key = chain.join(" ");
    let handler = handlers.get(key);
    if (!handler) {
      handler = createRequestHandler(onlyRoutes(build, chain), build.mode) as PageHandler;
      handlers.set(key, handler);
    }
    return handler;
  }

  return (request, context) => {
    const { pathname, searchParams } = new URL(request.url);
    // What Remix's own scripts would ask for; ours does not.
    if (
      pathname.endsWith(".data") ||
      pathname.endsWith("__manifest") ||
      searchParams.has("_data")
    ) {
      return whole(request, context);
    }
    const shape = pathname.replace(ID_SEGMENT, "/id");
    let handler = known.get(shape);
    if (!handler) {
      handler = handlerOf(pathname);
      if (known.size >= KNOWN_PATHS) known.clear();
      known.set(shape, handler);
    }
    return handler(request, context);
  };
}

function childrenOf(routes: ServerBuild["routes"], parentId: string | undefined): RouteTree {
  const own = Object.values(routes).filter((route) => route?.parentId === parentId);
  return own.flatMap((route): RouteTree => {
    if (!route) return [];
    const { id, path, caseSensitive } = route;
    if (route.index) return [{ id, path, caseSensitive, index: true as const }];
    return [{ id, path, caseSensitive, children: childrenOf(routes, id) }];
  });
}

function onlyRoutes(build: ServerBuild, ids: string[]): ServerBuild {
  const pick = <T>(routes: Record<string, T>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => ids.includes(id)));
  return {
    ...build,
    routes: pick(build.routes),
    assets: { ...build.assets, routes: pick(build.assets.routes) },
  };
}
