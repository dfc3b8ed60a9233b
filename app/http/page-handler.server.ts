import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { directAnswer } from "./direct-answer.server.ts";
import { takingOver } from "./handed-over.server.ts";
import {
  type FinishedPage,
  type RememberedPages,
  rememberedPages,
} from "./remembered-pages.server.ts";

/** Answers a request with a page of the product. */
export type PageHandler = (
  request: Request,
  context: AppLoadContext,
) => Promise<Response | FinishedPage>;

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
  const pages = rememberedPages();

  function handlerOf(pathname: string): PageHandler {
    const chain = matchRoutes(tree, pathname)?.map(({ route }) => route.id ?? "");
    if (!chain) return whole;
    const key = chain.join(" ");
    let handler = handlers.get(key);
    if (!handler) {
      handler = handlerOfPage(build, chain, pages);
      handlers.set(key, handler);
    }
    return handler;
  }

  return (request, context) => {
    const { pathname, search, searchParams } = new URL(request.url);
    // What Remix's own scripts would ask for; ours does not.
    if (
      pathname.endsWith(".data") ||
      pathname.endsWith("__manifest") ||
      (search && searchParams.has("_data"))
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

/** Answers for one page: directly where that is enough, else through Remix. */
function handlerOfPage(build: ServerBuild, ids: string[], pages: RememberedPages): PageHandler {
  const chain = ids.flatMap((id) => build.routes[id] ?? []);
  const remix = createRequestHandler(onlyRoutes(build, ids), build.mode);
  const paramsOf = readParams(chain.map(({ path }) => path ?? ""));
  return async (request, context) => {
    const params = paramsOf(request.url);
    if (!params) return remix(request, context);
    const answer = await directAnswer(chain, { request, context, params }, pages);
    if (answer) return answer;
    // The action has read the form; Remix has no use for it.
    const read = request.method === "POST" && request.bodyUsed;
    return remix(
      read ? new Request(request.url, { ...headOf(request), body: "" }) : request,
      context,
    );
  };
}

const headOf = ({ method, headers, signal }: Request) => ({ method, headers, signal });

/**
 * Reads the parts of an address that a route names, as Remix does. Addresses that need any
 * thought (a query, escaped signs, parts that may be left out) give null: they are left to Remix.
 */
function readParams(paths: string[]) {
  const pattern = paths.flatMap((path) => path.split("/")).filter((part) => part !== "");
  const simple = pattern.every((part) => /^(?::\w+|[^:*?]+)$/.test(part));
  return (url: string): Record<string, string> | null => {
    const { pathname, search } = new URL(url);
    const parts = pathname.split("/").slice(1);
    if (!simple || search || pathname.includes("%") || parts.length !== pattern.length) return null;
    return Object.fromEntries(
      pattern.flatMap((part, index) =>
        part.startsWith(":") ? [[part.slice(1), parts[index] ?? ""]] : [],
      ),
    );
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
  const routes = Object.entries(pick(build.routes)).map(
    ([id, route]) => [id, route && takingOver(route)] as const,
  );
  return {
    ...build,
    routes: Object.fromEntries(routes),
    assets: { ...build.assets, routes: pick(build.assets.routes) },
  };
}
