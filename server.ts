import { once } from "node:events";
import { createServer as createHttpServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Config, ConfigError, loadConfig } from "#app/config.ts";
import { type Database, openDatabase } from "#app/database/connect.server.ts";
import { startEmbeddedPostgres } from "#app/database/embedded.server.ts";
import { migrateDatabase } from "#app/database/migrate.server.ts";
import { loadApplication } from "#app/http/application.server.ts";
import { createServer } from "#app/http/server.server.ts";
import { prepareDemo, welcome } from "#app/http/welcome.server.ts";
import { createCheckQueue } from "#app/jobs/check-queue.server.ts";
import { startJobs } from "#app/jobs/jobs.server.ts";
import { createMailer } from "#app/mail/queue.server.ts";
import { createSessionStore } from "#app/modules/accounts/lucia.server.ts";
import { systemClock } from "#app/modules/clock.ts";

/** Long enough for a report; a request that takes longer is cut off at shutdown. */
const SHUTDOWN_SECONDS = 10;

const log = (line: string) => console.log(line);

/** Ends the process with one clear line for a problem that its operator can mend. */
function fail(error: unknown): never {
  const known = error instanceof Error && (error instanceof ConfigError || "operator" in error);
  console.error(known ? error.message : error);
  process.exit(1);
}

async function listen(server: Server, config: Config): Promise<number> {
  server.listen(config.port, config.host);
  await once(server, "listening").catch((error: NodeJS.ErrnoException) => {
    throw error.code === "EADDRINUSE"
      ? new ConfigError(`Port ${config.port} is in use: stop what uses it or set PORT.`)
      : error;
  });
  return (server.address() as AddressInfo).port;
}

/** The settings, or the end of the process with a line for each bad one. */
function readSettings(): Config {
  try {
    return loadConfig(process.env);
  } catch (error) {
    fail(error);
  }
}

async function main(): Promise<void> {
  const config = readSettings();
  const stops: (() => Promise<unknown>)[] = [];
  const stopAll = async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };
  // From the first moment on: Ctrl-C while the demo is prepared must stop PostgreSQL as well.
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await stopAll();
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  try {
    const postgres = config.databaseUrl
      ? null
      : await startEmbeddedPostgres({ dataDir: config.dataDir, log });
    if (postgres) stops.push(postgres.stop);
    const url = config.databaseUrl ?? postgres?.url ?? "";
    await migrateDatabase(url);
    const database = openDatabase(url);
    stops.push(database.close);
    const readDatabase = openReplica(config, database, stops);
    const jobs = await startJobs({ config, url, database, clock: systemClock });
    stops.push(jobs.stop);

    const application = await loadApplication(stops);
    const app = createServer(
      {
        config,
        database,
        readDatabase,
        clock: systemClock,
        mailer: createMailer(jobs),
        checkQueue: createCheckQueue(jobs),
        sessions: createSessionStore({ database, config, clock: systemClock }),
      },
      application.build,
      application.assets,
    );
    await prepareDemo({ config, database, log });
    const server = createHttpServer(app);
    const port = await listen(server, config);
    stops.push(() => drain(server));
    await welcome({ config, database, port, log });
  } catch (error) {
    // What fails because it is being stopped is no failure.
    if (stopping) return;
    await stopAll();
    fail(error);
  }
}

function openReplica(
  config: Config,
  database: Database,
  stops: (() => Promise<unknown>)[],
): Database {
  if (!config.databaseReadUrl) return database;
  const replica = openDatabase(config.databaseReadUrl);
  stops.push(replica.close);
  return replica;
}

/** Lets requests under way finish, then closes. */
async function drain(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), SHUTDOWN_SECONDS * 1000);
  await closed;
  clearTimeout(timer);
}

await main();
