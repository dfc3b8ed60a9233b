import { expect, type Page, test } from "@playwright/test";

const EXIT = "https://pl.wikipedia.org/";

/** The ordinary page that the exit leads to, without leaving this machine. */
async function standInForExit(page: Page): Promise<void> {
  const body = "<!doctype html><title>Wikipedia</title><h1>Wikipedia</h1>";
  await page.route(`${EXIT}**`, (route) => route.fulfill({ contentType: "text/html", body }));
}

test("one press leaves, and the way back does not lead to the page", async ({ page }) => {
  await standInForExit(page);
  await page.goto("/pl/help");
  await page.goto("/pl/courses");
  await page.locator("[data-quick-exit]").click();
  await expect(page).toHaveURL(EXIT);
  await page.goBack();
  await expect(page).toHaveURL("/pl/help");
});

test("three presses of Escape leave, two do not", async ({ page }) => {
  await standInForExit(page);
  await page.goto("/pl/courses");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL("/pl/courses");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(EXIT);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the exit is a plain link", async ({ page }) => {
    await standInForExit(page);
    await page.goto("/pl/help");
    await page.locator("[data-quick-exit]").click();
    await expect(page).toHaveURL(EXIT);
  });
});
