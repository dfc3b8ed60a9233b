/**
 * `npm run pictures`, while a demo runs (`npm start`): takes the pictures of the README anew.
 * BASE_URL names another address, CHROMIUM_PATH another browser.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { findChromium } from "./lib/chromium.mjs";

const root = path.resolve(import.meta.dirname, "..");
const base = process.env.BASE_URL ?? "http://127.0.0.1:3000";
const target = path.join(root, "docs", "pictures");
const PASSWORD = "ostoja-demo-2026";

/** Name, address, who looks, width and colours. */
const PICTURES = [
  ["home", "/pl", null, 1280, "light"],
  ["home-phone-dark", "/en", null, 390, "dark"],
  ["course", "/pl/courses/social-workers", "anna.nowicka", 1280, "light"],
  ["lesson", "/pl/courses/social-workers/picture/four-bodies/2", "anna.nowicka", 1280, "light"],
  [
    "lesson-phone",
    "/en/courses/social-workers/definition/three-elements/2",
    "anna.nowicka",
    390,
    "light",
  ],
  ["scenario", "/pl/courses/social-workers/scenario/legal-work", "anna.nowicka", 1280, "light"],
  ["certificates", "/pl/certificates", "anna.nowicka", 1280, "light"],
  ["institution", "/pl/institutions", "marek.zawada", 1280, "light"],
  ["coverage", "/pl/coverage", "tomasz.wrona", 1280, "light"],
  ["help", "/pl/help", null, 1280, "light"],
  ["reference", "/pl/reference/statistics", null, 1280, "light"],
  ["prevention", "/pl/prevention", null, 1280, "light"],
  ["items", "/pl/content/items", "piotr.jasny", 1280, "light"],
];

mkdirSync(target, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? findChromium() ?? undefined,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
  ],
});
for (const [name, address, account, width, colorScheme] of PICTURES) {
  const context = await browser.newContext({ viewport: { width, height: 820 }, colorScheme });
  const page = await context.newPage();
  if (account) {
    await page.goto(`${base}/pl/login`);
    await page.fill("[name=email]", `${account}@demo.ostoja.example`);
    await page.fill("[name=password]", PASSWORD);
    await Promise.all([page.waitForURL(/\/pl\/(?!login)/), page.press("[name=password]", "Enter")]);
  }
  await page.goto(base + address);
  await page.screenshot({ path: path.join(target, `${name}.png`) });
  await context.close();
  console.log(`docs/pictures/${name}.png`);
}
await browser.close();
