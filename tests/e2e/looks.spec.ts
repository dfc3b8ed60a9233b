import { expect, type Page, test } from "@playwright/test";
import { THEMES } from "#app/components/theme.ts";
import { words } from "./support/words.ts";

const t = words("en");

test.use({ javaScriptEnabled: false });

const html = (page: Page) => page.locator("html");
const button = (page: Page, theme: string) =>
  page.getByRole("contentinfo").getByRole("button", { name: t(`common:themes.${theme}`) });

test("the look is chosen without scripts and stays", async ({ page }) => {
  await page.goto("/en/help");
  await expect(html(page)).not.toHaveAttribute("data-theme");
  for (const theme of THEMES.filter((one) => one !== "system")) {
    await button(page, theme).click();
    await expect(page).toHaveURL("/en/help");
    await expect(html(page)).toHaveAttribute("data-theme", theme);
    await expect(button(page, theme)).toHaveAttribute("aria-pressed", "true");
    await page.goto("/pl/courses");
    await expect(html(page)).toHaveAttribute("data-theme", theme);
    await page.goto("/en/help");
  }
  await button(page, "system").click();
  await expect(html(page)).not.toHaveAttribute("data-theme");
});

test("the same page is there in the other language", async ({ page }) => {
  await page.goto("/en/courses/social-workers");
  await page.locator("header a[hreflang=pl]").filter({ visible: true }).click();
  await expect(page).toHaveURL("/pl/courses/social-workers");
  await expect(html(page)).toHaveAttribute("lang", "pl");
});

test("a visitor is met in the language of the browser", async ({ browser }) => {
  for (const [locale, lang] of [
    ["en-GB", "en"],
    ["pl-PL", "pl"],
    ["uk-UA", "pl"],
  ] as const) {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    await page.goto("/");
    await expect(page).toHaveURL(`/${lang}`);
    await context.close();
  }
});
