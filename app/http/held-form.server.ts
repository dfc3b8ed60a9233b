import { redirect } from "@remix-run/node";
import type { PageRequest } from "./route.server.ts";

/** Replaced by the accounts module's work: keeps a form that came after the session ended. */
export async function holdForm(page: PageRequest): Promise<Response> {
  return redirect(`/${page.lang}/login`);
}
