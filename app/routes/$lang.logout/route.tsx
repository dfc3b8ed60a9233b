import { redirect } from "@remix-run/node";
import { route } from "#app/http/route.server.ts";
import { leaveSession } from "#app/http/start-session.server.ts";

/** Signing out is a POST: no link or picture elsewhere can do it. */
export const loader = route(({ lang, actor }) => {
  throw redirect(actor.kind === "user" ? `/${lang}/account` : `/${lang}/login`);
});

export const action = route(async (page) => {
  await leaveSession(page);
  return redirect(`/${page.lang}/login?notice=signed_out`, 303);
});

export default function Logout() {
  return null;
}
