import { NotFoundError } from "#app/modules/errors.ts";
import type { Role } from "#drizzle/schema/accounts.ts";

/** One role with its scope. */
export type Grant =
  | { role: "learner" | "ministry_analyst" | "content_editor" | "administrator" }
  | { role: "coordinator" | "teacher"; institutionId: string }
  | { role: "voivodeship_team"; teryt: string };

/** A stranger. */
export interface AnonymousActor {
  kind: "anonymous";
}

/** Somebody who has signed in. */
export interface UserActor {
  kind: "user";
  userId: string;
  email: string;
  givenName: string;
  familyName: string;
  locale: "pl" | "en";
  /** Roles that are in force; everybody with an account is a learner too. */
  grants: Grant[];
  /** Public id of the session in use. */
  sessionPublicId: string;
}

/** Who asks. Every verb takes one and scopes its queries by it. */
export type Actor = AnonymousActor | UserActor;

export function hasRole(actor: Actor, role: Role): boolean {
  return actor.kind === "user" && actor.grants.some((grant) => grant.role === role);
}

/** Institutions that the actor coordinates. */
export function coordinatedInstitutions(actor: Actor): string[] {
  if (actor.kind !== "user") return [];
  return actor.grants.flatMap((grant) =>
    grant.role === "coordinator" ? [grant.institutionId] : [],
  );
}

/**
 * Voivodeships whose figures the actor may read: all for the ministry and administrators, their
 * own for voivodeship teams.
 */
export function readableVoivodeships(actor: Actor): "all" | string[] {
  if (hasRole(actor, "ministry_analyst") || hasRole(actor, "administrator")) return "all";
  if (actor.kind !== "user") return [];
  return actor.grants.flatMap((grant) => (grant.role === "voivodeship_team" ? [grant.teryt] : []));
}

/**
 * @throws NotFoundError when the actor is a stranger: a verb that needs a person was called
 *   without the route's guard
 */
export function requireUserActor(actor: Actor): UserActor {
  if (actor.kind !== "user") throw new NotFoundError();
  return actor;
}
