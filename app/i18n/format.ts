import type { Language } from "./languages.ts";

const LOCALE: Record<Language, string> = { pl: "pl-PL", en: "en-GB" };

const days = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }),
);
const moments = perLanguage(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      dateStyle: "long",
      timeStyle: "short",
      timeZone: "Europe/Warsaw",
    }),
);
const times = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone: "Europe/Warsaw" }),
);
const numbers = perLanguage(
  (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }),
);
const percents = perLanguage(
  (locale) => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }),
);

function perLanguage<T>(make: (locale: string) => T): Record<Language, T> {
  return { pl: make(LOCALE.pl), en: make(LOCALE.en) };
}

/** A calendar day (YYYY-MM-DD) in words: "23 listopada 2026", "23 November 2026". */
export function formatDay(language: Language, day: string): string {
  return days[language].format(new Date(`${day}T00:00:00Z`));
}

/** A moment in Polish time, with the hour. */
export function formatMoment(language: Language, moment: Date): string {
  return moments[language].format(moment);
}

/** The hour of a moment in Polish time, "14:35". */
export function formatTime(language: Language, moment: Date): string {
  return times[language].format(moment);
}

export function formatNumber(language: Language, value: number): string {
  return numbers[language].format(value);
}

/** A share from 0 to 1 as a whole percentage. */
export function formatPercent(language: Language, share: number): string {
  return percents[language].format(share);
}
