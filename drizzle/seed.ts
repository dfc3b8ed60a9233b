import { parseArgs } from "node:util";
import { loadCatalog } from "#app/catalog/catalog.server.ts";
import { loadConfig } from "#app/config.ts";
import { openDatabase } from "#app/database/connect.server.ts";
import { startEmbeddedPostgres } from "#app/database/embedded.server.ts";
import { migrateDatabase } from "#app/database/migrate.server.ts";
import { systemClock } from "#app/modules/clock.ts";
import { DEMO_SIZE, seed } from "./seed/seed.ts";

/** `npm run seed -- --people 1000000 --institutions 30000`: fills an empty database. */
const { values } = parseArgs({
  options: { people: { type: "string" }, institutions: { type: "string" } },
});

function wholeNumber(name: string, value: string | undefined, preset: number): number {
  const number = Number(value ?? preset);
  if (Number.isInteger(number) && number >= 100) return number;
  console.error(`--${name} must be a whole number, 100 or more`);
  process.exit(1);
}

const size = {
  people: wholeNumber("people", values.people, DEMO_SIZE.people),
  institutions: wholeNumber("institutions", values.institutions, DEMO_SIZE.institutions),
};
const config = loadConfig(process.env);
const postgres = config.databaseUrl
  ? null
  : await startEmbeddedPostgres({ dataDir: config.dataDir, log: console.log });
const url = config.databaseUrl ?? postgres?.url ?? "";
await migrateDatabase(url);
const database = openDatabase(url);
try {
  const report = await seed(database, loadCatalog(), systemClock, size);
  console.log(
    report
      ? `${report.people} people, ${report.institutions} institutions, ${report.enrolments} enrolments and ${report.completions} completions in ${report.seconds} s`
      : "There are people in this database already: nothing was changed.",
  );
} finally {
  await database.close();
  await postgres?.stop();
}
