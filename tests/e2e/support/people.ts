import { expect, type Page } from "@playwright/test";
import {
  DEMO_ACCOUNTS,
  DEMO_PASSWORD,
  type DemoAccount,
} from "#app/modules/accounts/demo-accounts.ts";
import { type Language, words } from "./words.ts";

export type Role = DemoAccount["role"];

export function account(role: Role): DemoAccount {
  const found = DEMO_ACCOUNTS.find((one) => one.role === role);
  if (!found) throw new Error(`The demo has no ${role}`);
  return found;
}

/** Fills in the sign-in form that is on the page, as a person does. */
export async function fillSignIn(page: Page, lang: Language, email: string, password: string) {
  const t = words(lang);
  await page.getByLabel(t("accounts:fields.email")).fill(email);
  await page.getByLabel(t("accounts:fields.password"), { exact: true }).fill(password);
  await page
    .locator("main form")
    .first()
    .getByRole("button", { name: t("accounts:login.enter") })
    .click();
}

/** Signs somebody of the demo in. */
export async function signIn(page: Page, lang: Language, role: Role): Promise<void> {
  await page.goto(`/${lang}/login`);
  await fillSignIn(page, lang, account(role).email, DEMO_PASSWORD);
  await expect(page).toHaveURL(`/${lang}/learning`);
}
