import type { AppLoadContext, ServerBuild } from "@remix-run/node";

type ServerRoute = NonNullable<ServerBuild["routes"][string]>;

const ran = new WeakMap<AppLoadContext, Map<string, Promise<unknown>>>();

/** What has run for a request already: `loader <route>` or `action <route>`, with its outcome. */
export function handedOver(context: AppLoadContext): Map<string, Promise<unknown>> {
  const known = ran.get(context) ?? new Map<string, Promise<unknown>>();
  ran.set(context, known);
  return known;
}

/** A route for Remix, which is given what has run already instead of running it again. */
export function takingOver(route: ServerRoute): ServerRoute {
  const { id, module } = route;
  const { loader, action } = module;
  return {
    ...route,
    module: {
      ...module,
      ...(loader
        ? { loader: (call) => handedOver(call.context).get(`loader ${id}`) ?? loader(call) }
        : {}),
      ...(action
        ? { action: (call) => handedOver(call.context).get(`action ${id}`) ?? action(call) }
        : {}),
    },
  };
}
