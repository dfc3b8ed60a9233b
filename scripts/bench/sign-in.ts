import type { Database } from "#app/database/connect.server.ts";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "#app/modules/accounts/demo-accounts.ts";
import { createSessionStore } from "#app/modules/accounts/lucia.server.ts";
import { systemClock } from "#app/modules/clock.ts";

type Role = (typeof DEMO_ACCOUNTS)[number]["role"];

/**
 * Signs a demo account in as its owner would, through the form.
 *
 * @returns the `Cookie` header
 * @throws when the form gives no session
 */
export async function signIn(origin: string, role: Role): Promise<string> {
  const account = DEMO_ACCOUNTS.find((candidate) => candidate.role === role);
  const body = new URLSearchParams({ email: account?.email ?? "", password: DEMO_PASSWORD });
  const answer = await fetch(`${origin}/pl/login`, { method: "POST", body, redirect: "manual" });
  await answer.arrayBuffer();
  const cookie = answer.headers.getSetCookie().find((value) => value.includes("session="));
  if (!cookie) throw new Error(`/pl/login answers ${answer.status} and no session`);
  return cookieHeader(cookie);
}

/** Starts a session without a password: for the many learners of one run. */
export async function startSession(
  database: Database,
  baseUrl: string,
  userId: string,
): Promise<string> {
  const store = createSessionStore({ database, config: { baseUrl }, clock: systemClock });
  return cookieHeader(await store.start(userId, { cookieHeader: null, userAgent: null }));
}

const cookieHeader = (setCookie: string) => setCookie.split(";")[0] ?? "";
