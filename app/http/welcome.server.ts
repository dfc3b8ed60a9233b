import { loadCatalog } from "#app/catalog/catalog.server.ts";
import type { Config } from "#app/config.ts";
import type { Database } from "#app/database/connect.server.ts";
import { createSetupLink } from "#app/modules/accounts/create-setup-link.server.ts";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "#app/modules/accounts/demo-accounts.ts";
import { systemClock } from "#app/modules/clock.ts";
import { seedDemo } from "#drizzle/seed-demo.ts";

/** Gives a demo without people its demo data; before anybody is served, so that all can sign in. */
export async function prepareDemo(options: {
  config: Config;
  database: Database;
  log: (line: string) => void;
}): Promise<void> {
  const { config, database, log } = options;
  if (config.demo) await seedDemo(database, { catalog: loadCatalog(), clock: systemClock }, log);
}

/**
 * What an operator reads after the start: the address and how to sign in; for an installation
 * without an administrator a one-time link.
 */
export async function welcome(options: {
  config: Config;
  database: Database;
  port: number;
  log: (line: string) => void;
}): Promise<void> {
  const { config, database, port, log } = options;
  log("");
  log(`Ostoja: http://${config.host}:${port}`);
  if (config.demo) {
    log(`Demo accounts (password: ${DEMO_PASSWORD}):`);
    for (const account of DEMO_ACCOUNTS) log(`  ${account.email.padEnd(34)} ${account.describe}`);
    return;
  }
  const link = await createSetupLink({ db: database.db, baseUrl: config.baseUrl });
  if (link) log(`No administrator yet. Create the first one here (the link works once): ${link}`);
}
