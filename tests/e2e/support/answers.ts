import { expect, type Locator, type Page } from "@playwright/test";
import type { Item } from "#app/catalog/schemas/item.ts";
import { findItem } from "./catalog.ts";
import { rightAnswer } from "./right-answer.ts";
import { type Language, words } from "./words.ts";

/** The item whose question is on the page. */
export async function questionOn(page: Page, lang: Language): Promise<Item> {
  const main = page.getByRole("main");
  const question = (await main.locator("fieldset.question > legend").textContent()) ?? "";
  return findItem(lang, question, (await main.textContent()) ?? "");
}

/** Marks the right answer and sends it. */
export async function answerRight(page: Page, lang: Language): Promise<void> {
  const item = await questionOn(page, lang);
  for (const { kind, label, name, option } of rightAnswer(item, lang)) {
    if (kind === "check") await page.getByLabel(label, { exact: true }).check();
    else await choose(page.getByRole("combobox", { name, exact: true }), option);
  }
  await page.locator("main form button[type=submit]").click();
}

/** Chooses from a list by the words of an option, which may have its letter in front. */
async function choose(list: Locator, words: string): Promise<void> {
  const labels = (await list.locator("option").allTextContents()).map((label) => label.trim());
  const label = labels.find((one) => one === words || one.replace(/^[A-Z]\. /, "") === words);
  if (label === undefined) throw new Error(`The list has no option "${words}"`);
  await list.selectOption({ label });
}

/** Answers a check from its first question to its result. */
export async function passCheck(page: Page, lang: Language): Promise<void> {
  const t = words(lang);
  await page.getByRole("main").getByRole("button").click();
  for (;;) {
    await answerRight(page, lang);
    await expect(page.getByText(t("assessment:review.correct"), { exact: true })).toBeVisible();
    const next = page.getByRole("link", { name: t("assessment:item.next") });
    if ((await next.count()) === 0) break;
    await next.click();
  }
  await page.getByRole("link", { name: t("assessment:item.to_result") }).click();
  await expect(page.locator("main .notice-success")).toBeVisible();
}

/** Answers the final test and hands it in. */
export async function passFinalTest(page: Page, lang: Language): Promise<void> {
  const t = words(lang);
  await page.getByRole("button", { name: t("assessment:final.start") }).click();
  while (/\/attempts\/[^/]+\/\d+$/.test(page.url())) await answerRight(page, lang);
  await expect(page.getByText(t("assessment:finish.complete"))).toBeVisible();
  await page.getByRole("button", { name: t("assessment:finish.hand_in") }).click();
  await expect(page.locator("main .notice-success")).toBeVisible();
}
