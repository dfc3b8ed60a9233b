const MINUTE_MS = 60_000;

/**
 * Brings the remaining time of a test up to date each minute. It counts from when the page came,
 * not by the computer's clock, which may be wrong or jump.
 */
export function enhanceTimeLeft(): void {
  const element = document.querySelector<HTMLElement>("[data-seconds-left]");
  if (!element) return;
  const { dataset } = element;
  const closes = performance.now() + Number(dataset.secondsLeft) * 1000;
  const plurals = new Intl.PluralRules(document.documentElement.lang);
  const show = () => {
    const minutes = Math.max(0, Math.ceil((closes - performance.now()) / MINUTE_MS));
    if (minutes === 0) {
      element.textContent = dataset.over ?? "";
      return;
    }
    const words = dataset[plurals.select(minutes)] ?? dataset.other ?? "";
    element.textContent = words.replace("#", String(minutes));
    // The next change is due when a whole minute is left.
    window.setTimeout(show, ((closes - performance.now()) % MINUTE_MS) + 50);
  };
  show();
}
