/**
 * The product as the journeys use it: on PORT, with a data folder of its own that goes away with
 * it, and a small demo that is the same every time.
 */
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { removeEmbeddedPostgres, startEmbeddedPostgres } from "../app/database/embedded.server.ts";

const root = path.resolve(import.meta.dirname, "..");
const cache = path.join(root, ".cache");
mkdirSync(cache, { recursive: true });
const dataDir = mkdtempSync(path.join(cache, "e2e-"));
// mkdtemp closes it to all others; PostgreSQL's account has to get in.
chmodSync(dataDir, 0o755);

const { PATH, HOME, PORT, NODE_ENV } = process.env;
const env = {
  // Nothing else of the developer's settings: no DATABASE_URL, no SMTP_URL.
  ...{ PATH, HOME, PORT, NODE_ENV },
  DATA_DIR: dataDir,
  DEMO: "1",
};

const child = spawn(process.execPath, ["scripts/start.mjs"], { cwd: root, env, stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.once("exit", async (code) => {
  try {
    removeEmbeddedPostgres(dataDir);
  } catch {
    // The product was killed and left its PostgreSQL running: take it over to stop it.
    await (await startEmbeddedPostgres({ dataDir, log: console.log })).stop();
    removeEmbeddedPostgres(dataDir);
  }
  rmSync(dataDir, { recursive: true, force: true });
  process.exitCode = code ?? 1;
});
