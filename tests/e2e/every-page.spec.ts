import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "@playwright/test";
import type { ServerBuild } from "@remix-run/node";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { COURSE, catalog, course } from "./support/catalog.ts";
import { expectAccessible, expectNarrow } from "./support/looks.ts";
import { PLACES } from "./support/places.ts";
import { test } from "./support/visits.ts";

// Hundreds of pages: what axe says of one is enough, a recording of all takes as long again.
test.use({ trace: "off" });

const WIDE = { width: 1280, height: 900 };

/** Routes with a component that is never shown: they lead on, frame others, or only refuse. */
const NEVER_SHOWN = ["$lang", "$lang.logout", "$lang.courses.$course.$module.$lesson._index", "$"];

test("every page of the product is among those looked at", async () => {
  const file = pathToFileURL(path.resolve("build/server/index.js")).href;
  const { routes } = (await import(file)) as ServerBuild;
  const pages = Object.values(routes).flatMap((route) =>
    route?.module.default && route.id !== "root" ? [route.id.replace("routes/", "")] : [],
  );
  const seen = new Set([...PLACES.map(({ route }) => `$lang.${route}`), ...NEVER_SHOWN]);
  expect(pages.filter((id) => !seen.has(id))).toEqual([]);
});

for (const lang of LANGUAGES) {
  for (const place of PLACES) {
    const name = [place.route, place.name, place.who].filter(Boolean).join(", ");
    test(`${lang}: ${name}`, async ({ visits }) => {
      const page = await visits.visitors.contextOf(place.who).newPage();
      await page.setViewportSize(WIDE);
      const answer = await page.goto(`/${lang}${place.path(visits.things)}`);
      expect(answer?.status()).toBe(place.status ?? 200);
      await place.act?.(page);
      if (place.act) await expect(page.locator(".error-summary")).toBeVisible();
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expectAccessible(page, { dark: true });
      await expectNarrow(page);
      await page.close();
    });
  }

  for (const { module, lesson } of catalog.lessonSequence(course)) {
    test(`${lang}: all screens of ${module.id}/${lesson.id}`, async ({ visits }) => {
      const page = await visits.visitors.contextOf("reader").newPage();
      for (const index of lesson.screens[lang].keys()) {
        await page.setViewportSize(WIDE);
        await page.goto(`/${lang}/courses/${COURSE}/${module.id}/${lesson.id}/${index + 1}`);
        await expectAccessible(page, { dark: false });
        await expectNarrow(page);
      }
      await page.close();
    });
  }
}

test("high contrast is enough contrast", async ({ page, baseURL }) => {
  await page.context().addCookies([{ name: "theme", value: "contrast", url: baseURL ?? "" }]);
  for (const path of ["", "/help", `/courses/${COURSE}`, "/login", "/verify"]) {
    await page.goto(`/pl${path}`);
    await expectAccessible(page, { dark: true });
  }
});
