import type { EntryContext, HandleErrorFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { NAME_GAP } from "#app/components/layout/name-gap.ts";
import { SurroundingsProvider } from "#app/components/texts.tsx";
import type { AppContext } from "#app/http/context.server.ts";
import { escapeHtml } from "#app/http/escape-html.ts";
import { logError } from "#app/http/log.server.ts";
import { nameOfReader } from "#app/http/remembered-pages.server.ts";
import { languageOfRequest } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translate.ts";

/** Pages are finished documents: nothing streams later, so one string is the quickest way. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppContext,
): Promise<Response> {
  const lang = languageOfRequest(request);
  const html = renderToString(
    <SurroundingsProvider
      value={{
        lang,
        t: translator(lang),
        path: new URL(request.url).pathname,
        requestId: context.requestId,
        scriptUrl: remix.manifest.entry.module,
        demo: context.config.demo,
        catalog: context.catalog,
      }}
    >
      <RemixServer context={remix} url={request.url} />
    </SurroundingsProvider>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Language", lang);
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-store");
  const rendered = `<!DOCTYPE html>${html}`;
  if (status === 200 && !remix.staticHandlerContext.errors) context.remember?.(rendered, headers);
  const page = await withName(rendered, context);
  if (status === 200 && !headers.has("Set-Cookie")) await context.keeper?.keep(page, lang);
  return new Response(page, { status: statusShown(remix) ?? status, headers });
}

/** The page with the reader's name in its gaps. */
async function withName(html: string, context: AppContext): Promise<string> {
  if (!html.includes(NAME_GAP)) return html;
  const name = escapeHtml(await nameOfReader(context));
  return html.replaceAll(NAME_GAP, () => name);
}

/**
 * What the page shows, it is: where a refused form leads back to a page that is not there, 404 and
 * not the 400 of the form.
 */
function statusShown({ staticHandlerContext: { errors } }: EntryContext): number | undefined {
  const [first] = Object.values(errors ?? {});
  return isRouteErrorResponse(first) ? first.status : undefined;
}

/** An error nobody expected: logged with the id that its page shows. A wrong address is none. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  logError((context as unknown as AppContext).requestId, error);
};
