import type { Db } from "#app/modules/verb.ts";
import { insertSetupToken } from "./link-queries.server.ts";
import { administratorExists } from "./queries.server.ts";
import { newToken } from "./tokens.ts";

/**
 * A one-time link that creates the first administrator of an installation; null when there is one.
 * Each start prints its own; all of them end with the first that is used.
 */
export async function createSetupLink(options: {
  db: Db;
  baseUrl: string;
}): Promise<string | null> {
  const { db, baseUrl } = options;
  if (await administratorExists(db)) return null;
  const token = newToken();
  await insertSetupToken(db, token.hash, new Date());
  return `${baseUrl}/pl/setup/${token.secret}`;
}
