import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { passFinalTest } from "./support/answers.ts";
import { catalog, courseOf, lessonScreens } from "./support/catalog.ts";
import { takeSteps } from "./support/course.ts";
import { signIn } from "./support/people.ts";
import { SoundPage } from "./support/sound-page.ts";
import { mailedPath, PASSWORD } from "./support/visitors.ts";
import { type Language, words } from "./support/words.ts";

// A journey is hundreds of pages: to record them all takes longer than to walk them.
test.use({ trace: "off" });

/** The social workers' course has journeys of its own. */
const COURSES = ["prosecutors", "labour-inspectors", "teachers"];
const WAYS = [
  { lang: "pl", width: 1280, javaScriptEnabled: true },
  { lang: "en", width: 360, javaScriptEnabled: false },
] as const;

/** Somebody of a profession is invited, and makes an account in this browser. */
async function joinAs(browser: Browser, page: Page, lang: Language, profession: string) {
  const t = words(lang);
  const email = `${profession}.${randomUUID().slice(0, 8)}@test.ostoja.example`;
  const coordinator = await (await browser.newContext()).newPage();
  await signIn(coordinator, lang, "coordinator");
  await coordinator.goto(`/${lang}/institutions`);
  await coordinator.getByRole("link", { name: t("institutions:nav.invite") }).click();
  await coordinator.getByLabel(t("institutions:invite.emails")).fill(email);
  await coordinator.getByRole("button", { name: t("institutions:invite.submit") }).click();
  await expect(coordinator.locator("main .notice-success")).toBeVisible();
  await coordinator.context().close();
  const invitation = await mailedPath(page.request, email, "invitation");
  await page.goto(invitation.replace(/^\/(pl|en)\//, `/${lang}/`));
  await page.getByLabel(t("accounts:fields.given_name")).fill("Noor");
  await page.getByLabel(t("accounts:fields.family_name")).fill("Żak");
  await page.getByLabel(t("accounts:fields.new_password")).fill(PASSWORD);
  await page.getByLabel(t(`accounts:groups.${profession}`), { exact: true }).check();
  await page.getByRole("button", { name: t("accounts:invitation.register") }).click();
  await expect(page).toHaveURL(`/${lang}/learning`);
}

for (const slug of COURSES) {
  for (const { lang, width, javaScriptEnabled } of WAYS) {
    const how = `in ${lang}, ${width} px wide, ${javaScriptEnabled ? "with" : "without"} scripts`;
    test(`the course for ${slug} is taken to its certificate ${how}`, async ({ browser }) => {
      test.setTimeout(600_000);
      const t = words(lang);
      const course = courseOf(slug);
      const context = await browser.newContext({
        javaScriptEnabled,
        viewport: { width, height: 800 },
        locale: lang === "pl" ? "pl-PL" : "en-GB",
      });
      const page = await context.newPage();
      await joinAs(browser, page, lang, course.groups[0] ?? "other");
      const sound = new SoundPage(page, lang);
      await page.getByRole("link", { name: t("learning:mine.choose") }).click();
      await page.getByRole("main").getByRole("link", { name: course.title[lang] }).click();
      await page.getByRole("button", { name: t("learning:course.enrol") }).click();

      const read = await takeSteps(page, lang, course, () => sound.look());
      expect(read).toEqual(lessonScreens(lang, course));
      await passFinalTest(page, lang);
      await sound.look();
      await page.getByRole("link", { name: t("learning:course.to_certificate") }).click();
      await sound.look();
      const number = await page.locator(".certificate-number").first().textContent();
      await page.goto(`/verify/${number}`);
      await sound.look();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        t("certificates:state.valid"),
      );
      const card = await page.request.get(`/${lang}/courses/${slug}/card.pdf`);
      expect(card.headers()["content-type"]).toBe("application/pdf");
      await sound.expectNoFaults();
      await context.close();
    });
  }
}

test("the prevention lesson is gone through from its first screen to its last, in three languages", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const [lang, base] of [
    ["pl", "/pl/prevention"],
    ["en", "/en/prevention"],
    ["pl", "/pl/prevention/uk"],
  ] as const) {
    const sound = new SoundPage(page, lang);
    for (const place of ["", "/guide", "/print", "/escape", "/escape/print"]) {
      await page.goto(`${base}${place}`);
      await sound.look();
    }
    for (const part of catalog.prevention?.parts ?? []) {
      await page.goto(`${base}/${part.id}/1`);
      for (;;) {
        await sound.look();
        const next = page.locator(`a[data-turn=ArrowRight][href*="/${part.id}/"]`);
        if ((await next.count()) === 0) break;
        const before = page.url();
        await next.first().click();
        await expect(page).not.toHaveURL(before);
      }
    }
    await sound.expectNoFaults();
  }
});
