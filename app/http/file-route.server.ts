import { DomainError } from "#app/modules/errors.ts";
import { type PageRequest, route } from "./route.server.ts";

/**
 * Makes a loader of a function that answers with a file. Such a route has no page to show a
 * refusal on, so the refusal is a plain document of its own, in the right language.
 */
export function fileRoute(handle: (page: PageRequest) => Promise<Response>) {
  return route(async (page) => {
    try {
      return await handle(page);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return refusal(page, error);
    }
  });
}

function refusal({ lang, t }: PageRequest, { code, params, status }: DomainError): Response {
  const title = escapeHtml(t(`errors:${code}.title`, params));
  const html = `<!DOCTYPE html><html lang="${lang}"><meta charset="utf-8"><title>${title} – Ostoja</title>
<h1>${title}</h1><p>${escapeHtml(t(`errors:${code}.text`, params))}</p>
<p><a href="/${lang}">${escapeHtml(t("errors:home"))}</a></p></html>`;
  return new Response(html, {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "private, no-store" },
  });
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
