import { randomInt } from "node:crypto";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "#app/database/embedded.server.ts";
import { openTestServer } from "./test-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where `createTestDatabase` makes its databases, and from what. */
    testServer: { url: string; template: string; runId: number };
  }
}

/**
 * One PostgreSQL for the whole run: TEST_DATABASE_URL (its user must be allowed to create
 * databases), or the embedded one. It is kept between runs, so that the cluster and the
 * template are made once.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const embedded = process.env.TEST_DATABASE_URL
    ? null
    : await startEmbeddedPostgres({
        dataDir: path.resolve(import.meta.dirname, "../.cache/test-postgres"),
        log: console.log,
        durable: false,
        // Several runs in one clone (an editor and a terminal) do not disturb each other.
        shared: true,
      });
  const url = process.env.TEST_DATABASE_URL ?? embedded?.url ?? "";
  const runId = randomInt(1, 2 ** 31);
  const server = await openTestServer(url, runId);
  project.provide("testServer", { url, template: server.template, runId });
  return async () => {
    await server.close();
    await embedded?.stop();
  };
}
