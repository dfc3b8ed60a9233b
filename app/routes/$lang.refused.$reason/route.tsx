import { isRefusalReason, REFUSALS } from "#app/http/refuse.server.ts";
import { route } from "#app/http/route.server.ts";
import { DomainError, NotFoundError } from "#app/modules/errors.ts";

/** Where `http/refuse.server.ts` leads requests that no page should see. */
export const loader = route(({ params }) => {
  const reason = params.reason ?? "";
  if (!isRefusalReason(reason)) throw new NotFoundError();
  throw new DomainError(`form.${reason}`, REFUSALS[reason]);
});

export default function Refused() {
  return null;
}
