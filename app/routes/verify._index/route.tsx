import type { LoaderFunctionArgs } from "@remix-run/node";
import { toPreferredLanguage } from "#app/http/language-redirect.server.ts";

/** `/verify`: the short address of the check. */
export function loader({ request }: LoaderFunctionArgs) {
  return toPreferredLanguage(request);
}
