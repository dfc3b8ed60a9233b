/** Languages of the product. Polish comes first. */
export const LANGUAGES = ["pl", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(value: string | undefined): value is Language {
  return value === "pl" || value === "en";
}

/** The language a browser asks for in `Accept-Language`; Polish when it asks for neither. */
export function preferredLanguage(acceptLanguage: string | null | undefined): Language {
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...params] = part.trim().toLowerCase().split(";");
      const quality = params.find((param) => param.trim().startsWith("q="));
      return {
        language: tag.split("-")[0],
        quality: quality ? Number(quality.trim().slice(2)) : 1,
      };
    })
    .filter((entry) => isLanguage(entry.language) && entry.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  const first = wanted[0]?.language;
  return isLanguage(first) ? first : "pl";
}

/** The language of a path (`/pl/…`), else the one the browser asks for. */
export function languageOfRequest(request: Request): Language {
  const first = new URL(request.url).pathname.split("/")[1];
  return isLanguage(first) ? first : preferredLanguage(request.headers.get("accept-language"));
}
