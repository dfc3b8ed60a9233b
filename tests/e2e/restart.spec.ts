import { expect, type Page, test } from "@playwright/test";
import { answerRight } from "./support/answers.ts";
import { COURSE, course } from "./support/catalog.ts";
import { OwnProduct } from "./support/own-product.ts";
import { words } from "./support/words.ts";

const lang = "pl";
const t = words(lang);
let product: OwnProduct;

test.beforeAll(async () => {
  product = await OwnProduct.make();
  await product.start();
});
test.afterAll(() => product.remove());

/** Makes the first account of the empty installation, by the link that the operator reads. */
async function setUp(page: Page): Promise<string> {
  const link = /http\S+\/setup\/\S+/.exec(product.output)?.[0] ?? "";
  await page.goto(link);
  await page.getByLabel(t("accounts:fields.given_name")).fill("Róża");
  await page.getByLabel(t("accounts:fields.family_name")).fill("Dąb");
  await page.getByLabel(t("accounts:fields.email")).fill("roza@urzad.example");
  await page.getByLabel(t("accounts:fields.new_password")).fill("cztery koty na płocie");
  await page.getByRole("button", { name: t("accounts:setup.create") }).click();
  await expect(page).toHaveURL(/\/pl\/account/);
  return link;
}

const next = (page: Page) => page.locator("main form button[type=submit]").click();
const story = (page: Page) => page.getByRole("main").locator("#story");

async function choose(page: Page): Promise<void> {
  const choices = page.getByRole("main").getByRole("radio");
  if ((await choices.count()) > 0) await choices.first().check();
  await next(page);
}

test("killed in the middle and started again, it goes on at the same step", async ({ browser }) => {
  test.setTimeout(300_000);
  const context = await browser.newContext({ baseURL: product.url, locale: "pl-PL" });
  const page = await context.newPage();
  const link = await setUp(page);
  const base = `/${lang}/courses/${COURSE}`;
  await page.goto(base);
  await page.getByRole("button", { name: t("learning:course.enrol") }).click();

  // A lesson at its third screen, a check at its second question, a story at its third step.
  await page.getByRole("link", { name: t("learning:course.begin"), exact: true }).click();
  const lesson = new URL(page.url()).pathname.replace(/\/\d+$/, "");
  await next(page);
  await next(page);
  await expect(page).toHaveURL(`${lesson}/3`);

  await page.goto(`${base}/check/definition`);
  await page.getByRole("button", { name: t("assessment:start") }).click();
  await answerRight(page, lang);
  await page.getByRole("link", { name: t("assessment:item.next") }).click();
  const question = page.url();
  expect(question).toMatch(/\/2$/);

  const tale = await context.newPage();
  await tale.goto(`${base}/scenario/legal-work`);
  await tale.getByRole("button", { name: t("assessment:scenario.start") }).click();
  await choose(tale);
  await choose(tale);
  const told = (await story(tale).textContent()) ?? "";

  await product.kill();
  await product.start();

  // What was open in the browser is sent as if nothing had happened.
  await answerRight(page, lang);
  await expect(page.getByText(t("assessment:review.correct"), { exact: true })).toBeVisible();
  await expect(page).toHaveURL(question);

  await page.goto(lesson);
  await expect(page).toHaveURL(`${lesson}/3`);
  await page.goto(base);
  await expect(page.getByRole("main")).toContainText(course.title[lang]);
  await page.goto(`${base}/check/definition`);
  await page.getByRole("button", { name: t("assessment:resume") }).click();
  await expect(page).toHaveURL(question.replace(/2$/, "3"));
  await page.goto(`${base}/scenario/legal-work`);
  await page.getByRole("button", { name: t("assessment:resume") }).click();
  await expect(story(page)).toHaveText(told);
  await choose(tale);
  await expect(story(tale)).not.toHaveText(told);

  // The link has done its work, and none is made any more.
  expect(product.output).not.toContain("/setup/");
  expect((await page.goto(link))?.status()).toBe(410);
  // This is no demo: it shows nobody's e-mails.
  expect((await page.goto(`/${lang}/demo/mail`))?.status()).toBe(404);
  await context.close();
});
