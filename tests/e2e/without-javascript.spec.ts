import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { passFinalTest } from "./support/answers.ts";
import { COURSE, course, lessonScreens } from "./support/catalog.ts";
import { takeSteps } from "./support/course.ts";
import { signIn } from "./support/people.ts";
import { words } from "./support/words.ts";

/** Everything here happens in English, in browsers that run no script at all. */
test.use({ javaScriptEnabled: false, locale: "en-GB" });

const lang = "en";
const t = words(lang);
const PASSWORD = "seven quiet harbours at noon";

async function openBrowser(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "en-GB" });
  return context.newPage();
}

async function fillPerson(page: Page, givenName: string, familyName: string): Promise<void> {
  await page.getByLabel(t("accounts:fields.given_name")).fill(givenName);
  await page.getByLabel(t("accounts:fields.family_name")).fill(familyName);
  await page.getByLabel(t("accounts:fields.new_password")).fill(PASSWORD);
  await page.getByLabel(t("accounts:groups.social_worker"), { exact: true }).check();
}

/**
 * Opens the link of the newest message to an address, on the page that a demo has for them.
 *
 * @param leadsTo the page that its link opens: an older message may lead elsewhere
 */
async function followMail(
  page: Page,
  address: string,
  leadsTo: "invitation" | "verify-email" | "reset-password",
): Promise<void> {
  const mail = page
    .getByRole("article")
    .filter({ hasText: address, has: page.locator(`a[href*="/${leadsTo}/"]`) });
  await expect(async () => {
    await page.goto(`/${lang}/demo/mail`);
    await expect(mail.first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await mail
    .first()
    .getByRole("link", { name: t("accounts:demo_mail.open") })
    .click();
}

/** A new join link of the coordinator's institution: one test alone may ask for it. */
async function makeJoinLink(browser: Browser): Promise<string> {
  const page = await openBrowser(browser);
  await signIn(page, lang, "coordinator");
  await page.goto(`/${lang}/institutions`);
  await page.getByRole("link", { name: t("institutions:nav.join_link") }).click();
  await page.getByRole("button", { name: t("institutions:join_link.create") }).click();
  return page.getByLabel(t("institutions:join_link.link")).inputValue();
}

/** Somebody is invited by the coordinator and makes an account. */
async function joinByInvitation(
  coordinator: Page,
  page: Page,
  person: { email: string; givenName: string; familyName: string },
): Promise<void> {
  await signIn(coordinator, lang, "coordinator");
  await coordinator.goto(`/${lang}/institutions`);
  await coordinator.getByRole("link", { name: t("institutions:nav.invite") }).click();
  await coordinator.getByLabel(t("institutions:invite.emails")).fill(person.email);
  await coordinator.getByRole("button", { name: t("institutions:invite.submit") }).click();
  await expect(coordinator.locator("main .notice-success")).toBeVisible();
  await followMail(page, person.email, "invitation");
  await fillPerson(page, person.givenName, person.familyName);
  await page.getByRole("button", { name: t("accounts:invitation.register") }).click();
  await expect(page).toHaveURL(`/${lang}/learning`);
}

test("somebody joins an institution by its link and takes the course to a certificate", async ({
  page,
  browser,
}) => {
  test.setTimeout(600_000);
  const email = `grace.${randomUUID().slice(0, 8)}@test.ostoja.example`;
  await page.goto(await makeJoinLink(browser));
  await fillPerson(page, "Grace", "O'Hara-Żuk");
  await page.getByLabel(t("accounts:fields.email")).fill(email);
  await page.getByRole("button", { name: t("accounts:join.register") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("accounts:sent.title"));

  await followMail(page, email, "verify-email");
  await page.getByLabel(t("accounts:fields.password"), { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: t("accounts:verify.confirm") }).click();
  await expect(page).toHaveURL(`/${lang}/learning`);
  await page.getByRole("link", { name: t("learning:mine.choose") }).click();
  await page.getByRole("main").getByRole("link", { name: course.title[lang] }).click();
  await page.getByRole("button", { name: t("learning:course.enrol") }).click();

  expect(await takeSteps(page, lang)).toEqual(lessonScreens(lang));
  await passFinalTest(page, lang);
  await page.getByRole("link", { name: t("learning:course.to_certificate") }).click();
  const number = await page.locator(".certificate-number").textContent();
  const pdf = await page.request.get(`/${lang}/certificates/${number}.pdf`);
  expect(pdf.headers()["content-type"]).toBe("application/pdf");

  const stranger = await openBrowser(browser);
  await stranger.goto(`/verify/${number}`);
  await expect(stranger).toHaveURL(`/${lang}/verify/${number}`);
  const verdict = stranger.getByRole("heading", { level: 1 });
  await expect(verdict).toHaveText(t("certificates:state.valid"));
});

test("somebody invited makes an account and is enrolled by the coordinator", async ({
  page,
  browser,
}) => {
  const email = `ada.${randomUUID().slice(0, 8)}@test.ostoja.example`;
  const coordinator = await openBrowser(browser);
  await joinByInvitation(coordinator, page, { email, givenName: "Ada", familyName: "Lis" });
  await expect(page.getByText(t("learning:mine.none"))).toBeVisible();

  await coordinator.goto(`/${lang}/institutions`);
  await coordinator
    .getByLabel(t("institutions:people.filter"), { exact: true })
    .selectOption("not_enrolled");
  await coordinator.locator("main form").first().getByRole("button").click();
  await coordinator.getByLabel(t("institutions:enrol.choose", { name: "Lis Ada" })).check();
  await coordinator.getByRole("button", { name: t("institutions:enrol.submit") }).click();
  await page.reload();
  await expect(page.getByRole("link", { name: course.title[lang] })).toHaveAttribute(
    "href",
    `/${lang}/courses/${COURSE}`,
  );
});

test("a password is forgotten and chosen again", async ({ page, browser }) => {
  const email = `ida.${randomUUID().slice(0, 8)}@test.ostoja.example`;
  const coordinator = await openBrowser(browser);
  await joinByInvitation(coordinator, page, { email, givenName: "Ida", familyName: "Mróz" });

  const elsewhere = await openBrowser(browser);
  await elsewhere.goto(`/${lang}/forgot-password`);
  await elsewhere.getByLabel(t("accounts:fields.email")).fill(email);
  await elsewhere.getByRole("button", { name: t("accounts:forgot.send") }).click();
  await expect(elsewhere.getByRole("main")).toContainText(t("accounts:forgot.sent"));
  await followMail(elsewhere, email, "reset-password");
  await elsewhere.getByLabel(t("accounts:fields.new_password")).fill(`${PASSWORD} again`);
  await elsewhere.getByRole("button", { name: t("accounts:reset.save") }).click();
  await expect(elsewhere.getByRole("main")).toContainText(
    t("accounts:login.notice.password_changed"),
  );
  // Every other device is signed out.
  await page.reload();
  await expect(page).toHaveURL(/\/en\/login\?next=/);
});
