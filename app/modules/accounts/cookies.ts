/**
 * The value of one cookie in a `Cookie` header; null when there is none. Cookies that are not
 * ours may hold anything, so they are not decoded.
 */
export function readCookie(header: string | null | undefined, name: string): string | null {
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}
