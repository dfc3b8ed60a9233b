import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { freePort, plainEnv, ROOT, startScript, stopScript } from "./processes.ts";

/** The built product, running as one web process. */
export interface Product {
  origin: string;
  pid: number;
  stop(): Promise<void>;
}

const FOLDER = path.join(ROOT, ".cache/bench");
/** What the product prints when it serves and has its demo data. */
const SERVES = /^Ostoja: http/;

/** Starts the built product on a database that is there, on a free port. */
export async function startProduct(databaseUrl: string, nodeArgs: string[] = []): Promise<Product> {
  mkdirSync(FOLDER, { recursive: true });
  const port = await freePort();
  const child = startScript([...nodeArgs, "server.ts"], {
    env: plainEnv({
      PORT: `${port}`,
      DATABASE_URL: databaseUrl,
      DATA_DIR: path.join(FOLDER, "product"),
    }),
  });
  child.stdout.pipe(createWriteStream(path.join(FOLDER, "product.log"), { flags: "a" }));
  const lines = createInterface({ input: child.stdout });
  await new Promise<void>((resolve, reject) => {
    lines.on("line", (line) => SERVES.test(line) && resolve());
    lines.once("close", () =>
      reject(new Error("The product has not started: see .cache/bench/product.log")),
    );
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    stop: () => stopScript(child),
  };
}
