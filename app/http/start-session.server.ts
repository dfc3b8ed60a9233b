import type { PageRequest } from "./route.server.ts";

/** Signs somebody in in the browser that asks; its old session, if there was one, ends. */
export async function startSession(page: PageRequest, userId: string): Promise<void> {
  const { headers } = page.request;
  const cookie = await page.context.sessions.start(userId, {
    cookieHeader: headers.get("cookie"),
    userAgent: headers.get("user-agent"),
  });
  page.context.cookies.push(cookie);
}

/** Ends the session of the browser that asks. */
export async function leaveSession(page: PageRequest): Promise<void> {
  const cookie = await page.context.sessions.end(page.request.headers.get("cookie") ?? undefined);
  page.context.cookies.push(cookie);
}
