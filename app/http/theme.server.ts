import { isTheme, type Theme } from "#app/components/theme.ts";

const COOKIE = "theme";
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The theme that a person chose in this browser; `system` when they chose none. */
export function readTheme(request: Request): Theme {
  const cookies = request.headers.get("cookie")?.split(/;\s*/) ?? [];
  const value = cookies.find((cookie) => cookie.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
  return isTheme(value) ? value : "system";
}

/**
 * The `Set-Cookie` value that keeps a choice for a year, or forgets it.
 *
 * @param secure true where the product is served over https
 */
export function themeCookie(theme: Theme, secure: boolean): string {
  const value =
    theme === "system" ? `${COOKIE}=; Max-Age=0` : `${COOKIE}=${theme}; Max-Age=${YEAR_SECONDS}`;
  return `${value}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

/**
 * Path and query of the page that a form was sent from, when it is one of this server.
 *
 * @param fallback a path of this server
 */
export function pageBefore(request: Request, fallback: string): string {
  const referer = request.headers.get("referer") ?? "";
  if (!URL.canParse(referer)) return fallback;
  const before = new URL(referer);
  if (before.host !== new URL(request.url).host) return fallback;
  // "//host" at the start of a path would lead to another server.
  return /^\/(?![/\\])/.test(before.pathname) ? before.pathname + before.search : fallback;
}
