import { test as base } from "@playwright/test";
import { makeThings, type Things } from "./things.ts";
import { Visitors } from "./visitors.ts";

export interface Visits {
  visitors: Visitors;
  things: Things;
}

/** Tests that visit the product as everybody; who and what they visit is made once per worker. */
export const test = base.extend<object, { visits: Visits }>({
  visits: [
    async ({ browser }, use, worker) => {
      const visitors = new Visitors(browser, worker.project.use.baseURL ?? "");
      await use({ visitors, things: await makeThings(visitors) });
      await visitors.close();
    },
    { scope: "worker", timeout: 300_000 },
  ],
});
