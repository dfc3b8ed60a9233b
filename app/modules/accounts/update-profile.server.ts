import type { Language } from "#app/i18n/languages.ts";
import { recordEvent } from "#app/modules/audit/record-event.server.ts";
import { requireUserActor } from "./actor.ts";
import type { AccountContext } from "./context.ts";
import { updateAccount } from "./queries.server.ts";

/** Changes the actor's name and language. Certificates keep the name of the day of issue. */
export async function updateProfile(
  { db, clock, actor }: AccountContext,
  input: { givenName: string; familyName: string; locale: Language },
): Promise<void> {
  const { userId } = requireUserActor(actor);
  const { givenName, familyName, locale } = input;
  await db.transaction(async (tx) => {
    await updateAccount(tx, userId, { givenName, familyName, locale });
    await recordEvent(tx, { actor, clock, action: "accounts.update_profile", subjectId: userId });
  });
}
