import { expect, type Locator, type Page } from "@playwright/test";

const MOST_TABS = 120;

/** Where the focus is can be seen: an outline that is not transparent. */
async function expectVisibleFocus(target: Locator): Promise<void> {
  const outline = await target.evaluate((element) => {
    // A hidden box of a label shows its focus on the label.
    const shown = element.closest("label") ?? element;
    const seen = [element, shown].map((one) => getComputedStyle(one));
    return seen.map(({ outlineStyle, outlineWidth, boxShadow }) => ({
      outlined: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
      shadowed: boxShadow !== "none",
    }));
  });
  expect(outline.some(({ outlined, shadowed }) => outlined || shadowed)).toBe(true);
}

/** Presses Tab until something has the focus, which must be in sight. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expect(target).toBeInViewport();
      return expectVisibleFocus(target);
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`${target} is not reached by ${MOST_TABS} presses of Tab`);
}

/** Reaches a link or a button by the keyboard and presses it; waits for the page it leads to. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  const loaded = page.waitForEvent("load");
  await page.keyboard.press("Enter");
  await loaded;
}
