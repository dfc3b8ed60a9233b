import { redirect } from "@remix-run/node";
import type { Config } from "#app/config.ts";
import { readCookie } from "#app/modules/accounts/cookies.ts";
import { HELD_FORM_LIFETIME_SECONDS, keepForm } from "#app/modules/accounts/hold-form.server.ts";
import { tokenParam } from "#app/modules/accounts/schemas.ts";
import { BadFormError, readForm } from "./form.server.ts";
import type { PageRequest } from "./route.server.ts";

type Site = Pick<Config, "baseUrl">;

function isSecure({ baseUrl }: Site): boolean {
  return baseUrl.startsWith("https:");
}

function cookieName(site: Site): string {
  return isSecure(site) ? "__Host-ostoja_form" : "ostoja_form";
}

function cookie(site: Site, value: string, maxAgeSeconds: number): string {
  const parts = [`${cookieName(site)}=${value}`, "Path=/", "HttpOnly", "SameSite=Lax"];
  if (isSecure(site)) parts.push("Secure");
  return [...parts, `Max-Age=${maxAgeSeconds}`].join("; ");
}

/** `Set-Cookie` that forgets the held form. */
export function forgetHeldForm(site: Site): string {
  return cookie(site, "", 0);
}

/** The secret of the form that this browser left behind; null when there is none. */
export function heldFormSecret(page: PageRequest): string | null {
  const header = page.request.headers.get("cookie");
  const value = readCookie(header, cookieName(page.context.config));
  return tokenParam.safeParse(value).data ?? null;
}

/**
 * Keeps a form that came after the session had ended, and sends its sender to sign in and then to
 * the page that offers to send it again. One that is too large or no form is not kept.
 */
export async function holdForm(page: PageRequest): Promise<Response> {
  const { config } = page.context;
  const secret = await keep(page);
  const next = secret ? `/${page.lang}/held-form` : page.url.pathname + page.url.search;
  const headers = new Headers();
  if (secret) headers.append("Set-Cookie", cookie(config, secret, HELD_FORM_LIFETIME_SECONDS));
  return redirect(`/${page.lang}/login?next=${encodeURIComponent(next)}`, { status: 303, headers });
}

async function keep(page: PageRequest): Promise<string | null> {
  try {
    const fields = await readForm(page.request);
    return await keepForm(page.verb, { path: page.url.pathname + page.url.search, fields });
  } catch (error) {
    if (error instanceof BadFormError) return null;
    throw error;
  }
}
