import { route } from "#app/http/route.server.ts";
import { NotFoundError } from "#app/modules/errors.ts";

/** Any address that is no page. */
function notFound(): never {
  throw new NotFoundError();
}

export const loader = route(notFound);
export const action = route(notFound);

export default function NotFound() {
  return null;
}
