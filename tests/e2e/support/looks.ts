import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Found {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** What axe finds, short enough to read. */
function told(violations: readonly Found[]): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = "" }) => {
      const why = failureSummary.split("\n").slice(1).join(" ").trim();
      return `${id}: ${html.slice(0, 160)} (${why.slice(0, 200)})`;
    }),
  );
}

/** No page has frames, so axe need not open a page of its own to add up what it finds in them. */
function checker(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode();
}

/** Everything that axe checks, in light; the colours alone once more in dark. */
export async function expectAccessible(page: Page, options: { dark: boolean }): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await checker(page).withTags(TAGS).analyze();
  expect.soft(told(light.violations), "light").toEqual([]);
  if (!options.dark) return;
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await checker(page).withRules(["color-contrast"]).analyze();
  expect.soft(told(dark.violations), "dark").toEqual([]);
}

/** What stands out of the page to the right; nothing on a page that fits. */
function overflowing(): string[] {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const wide = [...document.querySelectorAll("body *")].filter(
    (one) => one.getBoundingClientRect().right > root.clientWidth + 1,
  );
  return [
    `${root.scrollWidth} px wide`,
    ...wide.slice(0, 5).map((one) => `${one.tagName}.${one.className}`),
  ];
}

/** Nothing is to be scrolled sideways on a narrow screen; a wide table scrolls in its own frame. */
export async function expectNarrow(page: Page, widths: readonly number[] = [360, 320]) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 740 });
    expect.soft(await page.evaluate(overflowing), `${width} px`).toEqual([]);
  }
}
