import type { LoaderFunctionArgs } from "@remix-run/node";
import { languageOfRequest } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translate.ts";
import { escapeHtml } from "./escape-html.ts";
import { type PageRequest, type Refusal, route } from "./route.server.ts";

/**
 * Makes a loader of a function that answers with a file. Such a route has no page to show a
 * refusal on, so the refusal is a plain document of its own, in the right language.
 */
export function fileRoute(handle: (page: PageRequest) => Promise<Response>) {
  const inner = route(handle);
  return async (args: LoaderFunctionArgs): Promise<Response> => {
    try {
      return await inner(args);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return refusal(args.request, error.data, error.init.status);
    }
  };
}

/** What `route` throws for a DomainError. */
function isRefusal(error: unknown): error is { data: Refusal; init: { status: number } } {
  return (
    typeof error === "object" &&
    error !== null &&
    "type" in error &&
    error.type === "DataWithResponseInit"
  );
}

function refusal(request: Request, { code, params }: Refusal, status: number): Response {
  const lang = languageOfRequest(request);
  const t = translator(lang);
  const title = escapeHtml(t(`errors:${code}.title`, params));
  const html = `<!DOCTYPE html><html lang="${lang}"><meta charset="utf-8"><title>${title} – Ostoja</title>
<h1>${title}</h1><p>${escapeHtml(t(`errors:${code}.text`, params))}</p>
<p><a href="/${lang}">${escapeHtml(t("errors:home"))}</a></p></html>`;
  return new Response(html, {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "private, no-store" },
  });
}
