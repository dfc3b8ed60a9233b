import { expect, type Page } from "@playwright/test";
import { passCheck } from "./answers.ts";
import { catalog, course, lessonScreens } from "./catalog.ts";
import { type Language, words } from "./words.ts";

/** More steps than any course has: a journey that goes in circles ends. */
const MOST_STEPS = 300;

/** Plays a scenario by the recommended path, from its warning to the look back. */
export async function playScenario(page: Page, lang: Language, of = course): Promise<void> {
  const t = words(lang);
  await expect(page.getByRole("heading", { name: t("assessment:scenario.warning") })).toBeVisible();
  const id = page.url().split("/").at(-1) ?? "";
  await page.getByRole("button", { name: t("assessment:scenario.start") }).click();
  const scenario = catalog.findScenario(id);
  const planned = of.steps.find((step) => step.kind === "scenario" && step.scenario === id);
  const role = planned?.kind === "scenario" ? planned.role : "";
  const recommended = scenario?.roles.find((one) => one.id === role)?.recommended ?? [];
  for (const step of recommended) {
    const [nodeId, move] = step.split(".");
    const node = scenario?.nodes.find(({ id }) => id === nodeId);
    const question = node?.asks.find(({ id }) => id === move);
    if (question)
      await page.getByRole("button", { name: question.text[lang], exact: true }).click();
    else await choose(page, node?.choices.find(({ id }) => id === move)?.text[lang] ?? "");
  }
  await expect(page.getByText(t("assessment:scenario.endings.best"))).toBeVisible();
  await expect(page.getByText(t("assessment:scenario.same_path"))).toBeVisible();
  await page.getByRole("link", { name: t("learning:course.go_on") }).click();
}

/** One choice of a scenario: among several, or the only way on. */
async function choose(page: Page, text: string): Promise<void> {
  // A node may have a form of questions above the one of choices.
  const decision = page.locator('main form:has([name="choice"])');
  const only = decision.getByRole("button", { name: text, exact: true });
  if ((await only.count()) === 0) await decision.getByLabel(text, { exact: true }).check();
  await decision.locator("button[type=submit]").click();
}

/**
 * Takes a course from where it stands to the door of the final test, by nothing but the main
 * button of each page.
 *
 * @param look is called on each page before its button is pressed
 * @returns the lesson screens that were read, `module/lesson/screen`
 */
export async function takeSteps(
  page: Page,
  lang: Language,
  of = course,
  look?: () => Promise<void>,
): Promise<string[]> {
  const base = `/${lang}/courses/${of.slug}`;
  const screens = lessonScreens(lang, of);
  const read: string[] = [];
  await page.goto(base);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await look?.();
    const place = new URL(page.url()).pathname.slice(base.length + 1);
    if (place === "test") return read;
    if (place.startsWith("check/")) await passCheck(page, lang);
    else if (place === "diagnostic") await page.locator("main button[value=skip]").click();
    else if (place.startsWith("scenario/")) await playScenario(page, lang, of);
    else if (screens.includes(place)) {
      read.push(place);
      await page.locator("main form.lesson-turn button").click();
    } else await page.locator("main .button").first().click();
  }
  throw new Error(`Still at ${page.url()} after ${MOST_STEPS} steps through ${of.slug}`);
}
