import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";

/** A port that nothing listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}

/** An empty data folder of a test's own. @param name what its name begins with */
export function makeDataDir(name: string): string {
  const cache = path.resolve(".cache");
  mkdirSync(cache, { recursive: true });
  const dataDir = mkdtempSync(path.join(cache, name));
  // PostgreSQL's account has to get in.
  chmodSync(dataDir, 0o755);
  return dataDir;
}
