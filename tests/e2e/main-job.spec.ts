import { readFile } from "node:fs/promises";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { extractText } from "unpdf";
import { passFinalTest } from "./support/answers.ts";
import { COURSE, lessonScreens } from "./support/catalog.ts";
import { takeSteps } from "./support/course.ts";
import { account, signIn } from "./support/people.ts";
import { words } from "./support/words.ts";

const lang = "pl";
const t = words(lang);
const { givenName, familyName } = account("learner");
const edition = String(new Date().getFullYear());

/** A page in a browser of its own. */
async function openBrowser(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: "pl-PL" });
  return context.newPage();
}

/** People of the whole country who completed this edition, as the table says and as its file says. */
async function nationalCompletions(page: Page): Promise<number> {
  await page.goto(`/${lang}/coverage`);
  const row = page.locator("tfoot tr");
  const said = ((await row.getByRole("cell").last().textContent()) ?? "").replace(/\D/g, "");
  const file = await page.request.get(`/${lang}/coverage.csv`);
  const last = (await file.text()).trim().split("\r\n").at(-1)?.split(";").at(-1);
  expect(last).toBe(said);
  return Number(said);
}

async function findPerson(page: Page, state: string) {
  await page.goto(`/${lang}/institutions`);
  await page.getByLabel(t("institutions:people.filter"), { exact: true }).selectOption(state);
  await page.locator("main form").first().getByRole("button").click();
  return page.getByRole("row").filter({ hasText: `${familyName} ${givenName}` });
}

test("a social worker takes the annual course to a certificate that counts", async ({
  page,
  browser,
}) => {
  test.setTimeout(600_000);
  const coordinator = await openBrowser(browser);
  const analyst = await openBrowser(browser);
  await signIn(coordinator, lang, "coordinator");
  await signIn(analyst, lang, "ministry_analyst");
  await expect(await findPerson(coordinator, "not_started")).toBeVisible();
  const before = await nationalCompletions(analyst);

  await signIn(page, lang, "learner");
  await page
    .getByRole("link", { name: t("learning:course.go_on") })
    .first()
    .click();
  const read = await takeSteps(page, lang);
  expect(read).toEqual(lessonScreens(lang));
  await passFinalTest(page, lang);

  await page.getByRole("link", { name: t("learning:course.to_certificate") }).click();
  const certificate = page.locator("li.certificate").first();
  await expect(certificate).toContainText(edition);
  const number = (await certificate.locator(".certificate-number").textContent()) ?? "";
  const downloading = page.waitForEvent("download");
  await certificate.getByRole("link", { name: t("certificates:mine.download_pl") }).click();
  const file = await readFile(await (await downloading).path());
  const { text } = await extractText(new Uint8Array(file), { mergePages: true });
  expect(text).toContain(number);
  expect(text).toContain(`${givenName} ${familyName}`);

  await test.step("a stranger checks it", () => checkAsStranger(browser, number));
  await test.step("the coordinator sees it", async () => {
    const row = await findPerson(coordinator, "completed");
    await expect(row).toContainText(t("institutions:people.state.completed"));
  });
  await test.step("the ministry counts it", async () => {
    expect(await nationalCompletions(analyst)).toBeGreaterThan(before);
  });
});

async function checkAsStranger(browser: Browser, number: string): Promise<void> {
  const page = await openBrowser(browser);
  const checkName = async (name: string) => {
    await page.getByLabel(t("certificates:verify.name"), { exact: true }).fill(name);
    await page.getByRole("button", { name: t("certificates:verify.name_check") }).click();
  };
  await page.goto(`/verify/${number}`);
  await expect(page).toHaveURL(`/${lang}/verify/${number}`);
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 1 })).toHaveText(t("certificates:state.valid"));
  await expect(main).toContainText(edition);
  await expect(main).not.toContainText(familyName);
  await checkName("Jan Kowalski");
  await expect(main).toContainText(t("certificates:verify.name_differs"));
  await expect(main).not.toContainText(familyName);
  await checkName(`${givenName} ${familyName}`.toUpperCase());
  await expect(main).toContainText(t("certificates:verify.name_same"));
  await page.goto(`/${lang}/verify/${number.slice(0, -1)}${number.endsWith("A") ? "B" : "A"}`);
  await expect(main.getByRole("heading", { level: 1 })).toHaveText(
    t("certificates:state.mistyped"),
  );
}

test("the course is offered to everybody, and taken after the sign-in", async ({ page }) => {
  await page.goto(`/${lang}/courses/${COURSE}`);
  await page.getByRole("link", { name: t("learning:course.sign_in") }).click();
  await expect(page).toHaveURL(/\/pl\/login\?next=/);
});
