import {
  type Actor,
  hasRole,
  requireUserActor,
  type UserActor,
} from "#app/modules/accounts/actor.ts";
import { NotFoundError } from "#app/modules/errors.ts";

/** @throws NotFoundError for everybody but administrators */
export function requireAdministrator(actor: Actor): UserActor {
  if (!hasRole(actor, "administrator")) throw new NotFoundError();
  return requireUserActor(actor);
}
