import { redirect } from "@remix-run/node";
import { preferredLanguage } from "#app/i18n/languages.ts";

/** Leads an address without a language to the same one in the language the browser asks for. */
export function toPreferredLanguage(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const lang = preferredLanguage(request.headers.get("accept-language"));
  return redirect(`/${lang}${pathname}${search}`, { headers: { Vary: "Accept-Language" } });
}
