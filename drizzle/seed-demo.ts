import type { CatalogReader } from "#app/catalog/catalog.server.ts";
import type { Database } from "#app/database/connect.server.ts";
import type { Clock } from "#app/modules/clock.ts";

/** Gives a demo without people its data; one that has some keeps what it has. */
export async function seedDemo(
  database: Database,
  context: { catalog: CatalogReader; clock: Clock },
  log: (line: string) => void,
): Promise<void> {
  const [some] = await database.sql`select 1 from users limit 1`;
  if (some) return;
  // Read only when it is needed: every other start is quicker without it.
  const { DEMO_SIZE, seed } = await import("./seed/seed.ts");
  log("Preparing the demo data (invented people and institutions)…");
  const report = await seed(database, context.catalog, context.clock, DEMO_SIZE);
  if (report) {
    log(
      `${report.people} people, ${report.institutions} institutions, ${report.completions} completions in ${report.seconds} s`,
    );
  }
}
