import { expect, type Page } from "@playwright/test";
import type { Language } from "./words.ts";

/** What no page may show: marks of the content, keys of the catalogues, values that are none. */
const RAW =
  /\{(?:fact|legal|law|n|phone)\b|\{\{|\bundefined\b|\bNaN\b|\[object |\b(?:common|learning|assessment|certificates|errors|help|home):[a-z_]+[._a-z]*/;

/** Watches a page on its way: what fails to load, what its console says, where its links lead. */
export class SoundPage {
  readonly #page: Page;
  readonly #lang: Language;
  readonly #faults: string[] = [];
  readonly #links = new Set<string>();

  constructor(page: Page, lang: Language) {
    this.#page = page;
    this.#lang = lang;
    page.on("console", (message) => {
      if (message.type() === "error") this.#faults.push(`${page.url()}: ${message.text()}`);
    });
    page.on("response", (response) => {
      if (response.status() < 400) return;
      this.#faults.push(`${response.status()} ${response.url()}, from ${page.url()}`);
    });
  }

  /** Looks at the page as it stands: one heading, one language, nothing raw, nothing too wide. */
  async look(): Promise<void> {
    const page = this.#page;
    // A page may still be on its way: its first heading and its foot are waited for.
    await expect(page.locator("h1"), page.url()).toHaveCount(1);
    await page.waitForLoadState("domcontentloaded");
    const seen = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      text: document.body.textContent ?? "",
      links: Array.from(document.querySelectorAll("a[href]"), (a) => a.getAttribute("href") ?? ""),
    }));
    const { lang, wide } = seen;
    expect({ lang, wide }, page.url()).toEqual({ lang: this.#lang, wide: false });
    expect(seen.text.match(RAW)?.[0], page.url()).toBeUndefined();
    for (const link of seen.links)
      if (link.startsWith("/")) this.#links.add(link.split("#")[0] ?? "");
  }

  /** Asks once for every page that a link led to, and says what went wrong on the way. */
  async expectNoFaults(): Promise<void> {
    for (const link of this.#links) {
      const answer = await this.#page.request.get(link, { maxRedirects: 5 });
      if (answer.status() >= 400) this.#faults.push(`${answer.status()} ${link}`);
    }
    expect(this.#faults).toEqual([]);
  }
}
