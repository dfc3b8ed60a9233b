import { once } from "node:events";
import type { Captured } from "./capture.ts";
import { startScript, stopScript } from "./processes.ts";
import type { Product } from "./start-product.ts";

/** Starts the bare server with an answer of the product. */
export async function startBare(page: Captured): Promise<Product> {
  const child = startScript(["scripts/bench/bare-server.ts"]);
  child.stdin.end(JSON.stringify({ headers: page.headers, body: page.body.toString("base64") }));
  const [port] = await once(child.stdout, "data");
  return {
    origin: `http://127.0.0.1:${Number(port)}`,
    pid: child.pid ?? 0,
    stop: () => stopScript(child),
  };
}
