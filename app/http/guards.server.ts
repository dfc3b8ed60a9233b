import { redirect } from "@remix-run/node";
import { hasRole, type UserActor } from "#app/modules/accounts/actor.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import type { Role } from "#drizzle/schema/accounts.ts";
import { holdForm } from "./held-form.server.ts";
import type { PageRequest } from "./route.server.ts";

/**
 * The signed-in person. A stranger is sent to sign in and then back here; what a form carried is
 * kept meanwhile (`held-form.server.ts`).
 *
 * @throws a redirect to the sign-in page
 */
export async function requireUser(page: PageRequest): Promise<UserActor> {
  if (page.actor.kind === "user") return page.actor;
  if (page.request.method !== "GET" && page.request.method !== "HEAD") throw await holdForm(page);
  const next = encodeURIComponent(page.url.pathname + page.url.search);
  throw redirect(`/${page.lang}/login?next=${next}`);
}

/**
 * The signed-in person, who must have one of the roles. Anybody else gets the page that says
 * that there is nothing here.
 *
 * @throws NotFoundError when the person has none of the roles
 */
export async function requireRole(page: PageRequest, ...roles: Role[]): Promise<UserActor> {
  const user = await requireUser(page);
  if (!roles.some((role) => hasRole(user, role))) throw new NotFoundError();
  return user;
}
