import { expect, test } from "@playwright/test";

test("the arrow keys turn the screens of the lesson", async ({ page }) => {
  await page.goto("/pl/prevention/what-it-is/1");
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL("/pl/prevention/what-it-is/2");
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL("/pl/prevention/what-it-is/1");
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL("/pl/prevention/what-it-is/1");
});

test("a tapped answer is marked, and nothing is sent for it", async ({ page }) => {
  const sent: string[] = [];
  page.on("request", (request) => {
    const { search } = new URL(request.url());
    if (request.method() !== "GET" || search) sent.push(request.url());
  });
  await page.goto("/pl/prevention/what-it-is/2");
  await page.locator(".projector-choices a").nth(1).click();
  await expect(page).toHaveURL("/pl/prevention/what-it-is/3#answer-2");
  await expect(page.locator(".answer-chosen:visible")).toHaveCount(1);
  expect(sent).toEqual([]);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the game is played to its end, in Ukrainian and with a wrong answer", async ({ page }) => {
    await page.goto("/pl/prevention/uk/escape");
    await page.locator("main .button").first().click();
    await page.locator(".projector-choices a").first().click();
    await expect(page.locator(".clue-said")).toContainText("Ще ні");
    for (const answer of [1, 2, 1, 0, 3]) {
      await page.locator(".projector-choices a").nth(answer).click();
      await expect(page.locator(".clue-right")).toBeVisible();
      await page.locator("[data-turn=ArrowRight]").click();
    }
    await expect(page).toHaveURL("/pl/prevention/uk/escape/6?solved=bcbad");
    await expect(page.locator(".game-word").last()).toHaveText("116\u00a0111");
    await expect(page.locator("main")).toHaveAttribute("lang", "uk");
  });

  test("nobody sees the end before its time", async ({ page }) => {
    await page.goto("/en/prevention/escape/6?solved=bcxad");
    await expect(page).toHaveURL("/en/prevention/escape/3?solved=bc");
  });
});
