import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { preferredLanguage } from "#app/i18n/languages.ts";

/** `/` sends a visitor to the page of their language. */
export function loader({ request }: LoaderFunctionArgs) {
  const lang = preferredLanguage(request.headers.get("accept-language"));
  return redirect(`/${lang}`, { headers: { Vary: "Accept-Language" } });
}
