const ANYWHERE = "http://local.invalid";

/**
 * A path of this site that somebody asked to be led to; null for anything else. `//host`, a
 * backslash (browsers read it as a slash), a scheme or a control character could lead elsewhere.
 */
export function localPath(value: string | null | undefined): string | null {
  if (!value?.startsWith("/") || /^\/[/\\]/.test(value)) return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it looks for
  if (/[\\\u0000-\u001f\u007f]/.test(value)) return null;
  if (!URL.canParse(value, ANYWHERE)) return null;
  const url = new URL(value, ANYWHERE);
  const path = url.pathname + url.search;
  return url.origin === ANYWHERE && !path.startsWith("//") ? path : null;
}
