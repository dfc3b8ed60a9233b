import { expect, type Page, test } from "@playwright/test";
import { DEMO_PASSWORD } from "#app/modules/accounts/demo-accounts.ts";
import { questionOn } from "./support/answers.ts";
import { COURSE, catalog, course } from "./support/catalog.ts";
import { press, tabTo } from "./support/keys.ts";
import { account } from "./support/people.ts";
import { rightAnswer } from "./support/right-answer.ts";
import { words } from "./support/words.ts";

const lang = "pl";
const t = words(lang);
const main = (page: Page) => page.getByRole("main");

/** Answers the question on the page with the keys that the kind of answer takes. */
async function answerByKeys(page: Page): Promise<void> {
  for (const { kind, label, name, option } of rightAnswer(await questionOn(page, lang), lang)) {
    const field = page.getByLabel(label, { exact: true });
    if (kind === "select") {
      const list = page.getByRole("combobox", { name, exact: true });
      await tabTo(page, list);
      const lines = await list.locator("option").allTextContents();
      for (let line = 0; line < lines.indexOf(option); line += 1) {
        await page.keyboard.press("ArrowDown");
      }
      await expect(list.locator("option:checked")).toHaveText(option);
    } else if ((await field.getAttribute("type")) === "checkbox") {
      await tabToInPage(page, field);
      await page.keyboard.press("Space");
    } else {
      const group = (await field.getAttribute("name")) ?? "";
      await tabTo(page, main(page).locator(`input[name="${group}"]`).first());
      // A group of radio buttons is one stop; the arrows go through it.
      await page.keyboard.press("Space");
      for (let presses = 0; !(await field.isChecked()) && presses < 10; presses += 1) {
        await page.keyboard.press("ArrowDown");
      }
    }
  }
  await press(page, main(page).locator("form button[type=submit]"));
}

/** The options are mixed: goes back to the first one, then on to the one meant. */
async function tabToInPage(page: Page, target: Parameters<typeof tabTo>[1]): Promise<void> {
  await main(page).getByRole("checkbox").first().focus();
  await tabTo(page, target);
}

test("the first keys of a page lead past its frame and out of it", async ({ page }) => {
  await page.goto(`/${lang}/help`);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: t("common:skip") });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Tab");
  await expect(page.locator("[data-quick-exit]")).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#main$/);
  await page.keyboard.press("Tab");
  const first = main(page).locator("a, button, input, summary").first();
  await expect(first).toBeFocused();
});

test("a refused form leads the keyboard from its errors to its fields", async ({ page }) => {
  await page.goto(`/${lang}/login`);
  await press(
    page,
    main(page)
      .getByRole("button", { name: t("accounts:login.enter") })
      .first(),
  );
  await expect(page.locator(".error-summary")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const email = page.getByLabel(t("accounts:fields.email"));
  await expect(email).toBeFocused();
  await expect(email).toHaveAttribute("aria-invalid", "true");
});

test("a lesson, a check and the scenario are done by keyboard alone", async ({ page }) => {
  test.setTimeout(420_000);
  await page.goto(`/${lang}/login`);
  await tabTo(page, page.getByLabel(t("accounts:fields.email")));
  await page.keyboard.type(account("teacher").email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(DEMO_PASSWORD);
  const signedIn = page.waitForURL(`/${lang}/learning`);
  await page.keyboard.press("Enter");
  await signedIn;

  await press(page, page.getByRole("link", { name: t("common:nav.courses") }).first());
  await press(page, main(page).getByRole("link", { name: course.title[lang] }));
  await press(page, main(page).getByRole("button", { name: t("learning:course.enrol") }));
  await press(
    page,
    main(page).getByRole("link", { name: t("learning:course.begin"), exact: true }),
  );

  const [module] = catalog.courseModules(course);
  for (const screen of module?.lessons[0]?.screens[lang] ?? []) {
    await expect(main(page).getByRole("heading", { level: 2 }).first()).toHaveText(screen.title);
    await press(page, main(page).locator("form button[type=submit]"));
  }
  await page.goto(`/${lang}/courses/${COURSE}/check/${module?.id}`);
  await press(page, main(page).getByRole("button", { name: t("assessment:start") }));
  for (const _item of module?.check ?? []) {
    await answerByKeys(page);
    await expect(main(page)).toContainText(t("assessment:review.correct"));
    await press(page, main(page).locator("a.button"));
  }
  await expect(main(page).locator(".notice-success")).toBeVisible();

  await page.goto(`/${lang}/courses/${COURSE}/scenario/legal-work`);
  await press(page, main(page).getByRole("button", { name: t("assessment:scenario.start") }));
  const ending = main(page).locator(".ending");
  const decision = main(page).locator('form:has([name="choice"])');
  const step = decision.locator('input[name="step"]');
  for (let steps = 0; (await ending.count()) === 0 && steps < 30; steps += 1) {
    const now = (await step.getAttribute("value")) ?? "";
    const choices = decision.getByRole("radio");
    if ((await choices.count()) > 0) {
      await tabTo(page, choices.first());
      await page.keyboard.press("Space");
    }
    await press(page, decision.locator("button[type=submit]"));
    // The next step, or the look back, which has none.
    await expect(main(page).locator(`input[name="step"][value="${now}"]`)).toHaveCount(0);
  }
  await expect(ending).toBeVisible();
});
