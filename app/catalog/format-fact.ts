import type { Fact } from "./schemas/fact.ts";
import type { ContentLanguage } from "./schemas/shared.ts";

const LOCALES: Record<ContentLanguage, string> = { pl: "pl-PL", en: "en-GB" };
const NARROW_SPACE = "\u202f";
const MINUS = "\u2212";

/**
 * Prints a figure as its language writes it, with the sign of its unit and without a noun:
 * "10 093", "41,1%", "6653 zł" / "10,093", "41.1%", "PLN 6,653".
 * Polish leaves four digits together; larger groups are parted by a narrow no-break space.
 */
export function formatFact(
  fact: Pick<Fact, "value" | "unit" | "decimals">,
  language: ContentLanguage,
): string {
  if (fact.unit === "year") return String(fact.value);
  const scale = fact.unit === "percent" ? 100 : 1;
  return formatOf(fact, language)
    .formatToParts(fact.value / scale)
    .map(({ type, value }) => {
      if (type === "minusSign") return MINUS;
      return type === "group" && language === "pl" ? NARROW_SPACE : value;
    })
    .join("");
}

/** Making a format takes longer than a page of a lesson; there are few different ones. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf({ unit, decimals }: Pick<Fact, "unit" | "decimals">, language: ContentLanguage) {
  const key = `${language} ${unit} ${decimals}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: language === "pl" ? "min2" : "always",
    ...(unit === "percent" && { style: "percent" }),
    ...(unit === "pln" && {
      style: "currency",
      currency: "PLN",
      currencyDisplay: language === "pl" ? "symbol" : "code",
    }),
  } as Intl.NumberFormatOptions);
  formats.set(key, format);
  return format;
}
