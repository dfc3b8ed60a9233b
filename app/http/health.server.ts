import { sql } from "drizzle-orm";
import { type RequestHandler, Router } from "express";
import type { Database } from "#app/database/connect.server.ts";
import { pendingMigrations } from "#app/database/migrate.server.ts";

/** `/healthz`: the process lives. `/readyz`: it can serve (database there, migrations applied). */
export function healthRoutes(database: Database): RequestHandler {
  const router = Router();
  router.get("/healthz", (_req, res) => {
    res.type("text/plain").send("ok\n");
  });
  router.get("/readyz", async (_req, res) => {
    res.type("text/plain");
    try {
      await database.db.execute(sql`select 1`);
      const pending = await pendingMigrations(database);
      if (pending.length > 0) res.status(503).send("migrations are not applied\n");
      else res.send("ready\n");
    } catch {
      res.status(503).send("the database does not answer\n");
    }
  });
  return router;
}
