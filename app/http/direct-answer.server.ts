import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import { handedOver } from "./handed-over.server.ts";
import {
  type FinishedPage,
  nameOfReader,
  pageKey,
  type RememberedPages,
} from "./remembered-pages.server.ts";

type ServerRoute = NonNullable<ServerBuild["routes"][string]>;

/**
 * What a route may say of itself with `export const handle`: its loader gives many people the
 * same data, so the page is worth remembering.
 */
export interface RouteHandle {
  remembered: true;
}

interface Call {
  request: Request;
  context: AppLoadContext;
  params: Record<string, string>;
}

/**
 * Answers where Remix has nothing to add to what the routes' own loaders and actions give: a form
 * whose action leads on, and a page that was rendered from the very same data before. Nothing runs
 * twice: what has run is handed over to Remix when it has to make the page after all.
 *
 * @param chain the routes of the page, from the root down
 * @returns null when Remix has to answer
 */
export async function directAnswer(
  chain: readonly ServerRoute[],
  call: Call,
  pages: RememberedPages,
): Promise<Response | FinishedPage | null> {
  const page = chain.at(-1);
  if (call.request.method === "POST" && page && !page.index) return leadOn(page, call);
  const handle = page?.module.handle as RouteHandle | undefined;
  if (call.request.method === "GET" && handle?.remembered) return sendAgain(chain, call, pages);
  return null;
}

async function leadOn(page: ServerRoute, call: Call): Promise<Response | null> {
  if (!page.module.action) return null;
  const acting = run(page.module.action, call);
  const [outcome] = await Promise.allSettled([acting]);
  const answer = outcome.status === "fulfilled" ? outcome.value : outcome.reason;
  if (answer instanceof Response && answer.headers.get("Location")?.startsWith("/")) return answer;
  handedOver(call.context).set(`action ${page.id}`, acting);
  return null;
}

async function sendAgain(
  chain: readonly ServerRoute[],
  call: Call,
  pages: RememberedPages,
): Promise<FinishedPage | null> {
  const loading = chain.flatMap(({ id, module }) =>
    module.loader ? [[id, run(module.loader, call)] as const] : [],
  );
  const outcomes = await Promise.allSettled(loading.map(([, running]) => running));
  for (const [id, running] of loading) handedOver(call.context).set(`loader ${id}`, running);
  const data: Record<string, unknown> = {};
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.status === "rejected" || !isPlain(outcome.value)) return null;
    data[loading[index]?.[0] ?? ""] = outcome.value;
  }
  const { request, context } = call;
  const key = pageKey(request, context, data);
  context.remember = (html, headers) => pages.keep(key, html, headers);
  const takesGzip = /\bgzip\b(?!\s*;\s*q=0)/.test(request.headers.get("accept-encoding") ?? "");
  return pages.find(key, { name: await nameOfReader(context), takesGzip });
}

/** Data, and no answer with a status or headers of its own. */
function isPlain(value: unknown): boolean {
  const type = (value as { type?: unknown } | null)?.type;
  return !(value instanceof Response) && type !== "DataWithResponseInit";
}

async function run(work: (call: Call) => unknown, call: Call): Promise<unknown> {
  return work(call);
}
