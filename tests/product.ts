import { existsSync } from "node:fs";
import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { afterAll } from "vitest";
import { type CatalogReader, loadCatalog } from "#app/catalog/catalog.server.ts";
import { loadConfig } from "#app/config.ts";
import { createServer } from "#app/http/server.server.ts";
import { createSessionStore } from "#app/modules/accounts/lucia.server.ts";
import { type Ask, asker } from "./ask.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";
import { type TestClock, testClock } from "./factories.ts";
import { type MailBox, mailBox } from "./mail-box.ts";

/** The product as it is served, over a database of the test's own. */
export interface Product {
  ask: Ask;
  build: ServerBuild;
  database: TestDatabase;
  catalog: CatalogReader;
  clock: TestClock;
  mail: MailBox;
  /** Signs somebody in: the `Cookie` header of a new session. */
  signIn(userId: string): Promise<string>;
}

const BUILD = path.resolve("build/server/index.js");

async function loadBuild(): Promise<ServerBuild> {
  if (!existsSync(BUILD)) {
    throw new Error(`There is no ${BUILD}: run "npm run build" first, as "npm test" does.`);
  }
  return (await import(/* @vite-ignore */ pathToFileURL(BUILD).href)) as ServerBuild;
}

/**
 * Serves the built application on a free port. Call it once, at the top of a test file; it stops
 * after the file's last test.
 */
export async function startProduct(): Promise<Product> {
  // What is served is what the product serves: no development answers, no stack traces.
  process.env.NODE_ENV = "production";
  const build = await loadBuild();
  const database = await createTestDatabase({ max: 8 });
  const clock = testClock();
  const mail = mailBox();
  const config = loadConfig(
    { BASE_URL: "http://ostoja.test", DEMO: "0" },
    "/tmp/ostoja-no-such-folder",
  );
  const sessions = createSessionStore({ database, config, clock });
  const checkQueue = { enqueue: async () => {} };
  const services = {
    ...{ config, database, readDatabase: database, clock },
    ...{ mailer: mail, checkQueue, sessions },
  };
  const server = createHttpServer(createServer(services, build));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { ask, close } = asker((server.address() as AddressInfo).port);
  afterAll(async () => {
    close();
    await new Promise((resolve) => server.close(resolve));
  });
  const signIn = async (userId: string) => {
    const cookie = await sessions.start(userId, { cookieHeader: null, userAgent: null });
    return cookie.split(";")[0] ?? "";
  };
  return { ask, build, database, catalog: loadCatalog(), clock, mail, signIn };
}
