import type { LoaderFunctionArgs } from "@remix-run/node";
import { toPreferredLanguage } from "#app/http/language-redirect.server.ts";

/** `/verify/<number>`: printed on certificates and held by their codes. */
export function loader({ request }: LoaderFunctionArgs) {
  return toPreferredLanguage(request);
}
