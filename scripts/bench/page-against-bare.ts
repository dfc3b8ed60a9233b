import { capturePage } from "./capture.ts";
import { type Line, percent } from "./line.ts";
import type { BenchOptions } from "./options.ts";
import { putLoad } from "./put-load.ts";
import { sideBySide } from "./side-by-side.ts";
import { startBare } from "./start-bare.ts";
import type { Product } from "./start-product.ts";

export const CONNECTIONS = 16;
/** What clients say they take: nothing packed, or gzip. */
const ENCODINGS = { uncompressed: "identity", gzip: "gzip" };

/**
 * A page of the product against a bare server that sends the very same bytes: uncompressed, and
 * compressed (the bare server's bytes are compressed beforehand, the product may do as it likes).
 *
 * @param page.cookies of those who ask, one for each connection in turn
 * @param page.least share of the bare server's rate that the page has to reach
 */
export async function pageAgainstBare(
  options: BenchOptions,
  product: Product,
  page: { what: string; path: string; cookies?: string[]; least: number },
): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [name, encoding] of Object.entries(ENCODINGS)) {
    const headers = { "accept-encoding": encoding };
    const [cookie] = page.cookies ?? [];
    const captured = await capturePage(product.origin + page.path, {
      ...headers,
      ...(cookie ? { cookie } : {}),
    });
    const bare = await startBare(captured);
    const contender = (server: Product) => ({
      name,
      run: (seconds: number) =>
        putLoad(server, {
          url: server.origin + page.path,
          connections: CONNECTIONS,
          seconds,
          headers,
          ...(page.cookies ? { cookies: page.cookies } : {}),
        }),
    });
    try {
      const [result] = await sideBySide(options, contender(bare), [contender(product)]);
      if (!result) continue;
      const [low, high] = result.spread.map(percent);
      lines.push({
        what: `${page.what}, ${name} (${captured.body.length} bytes)`,
        measured: `${percent(result.rate)} of a bare server (${low} to ${high}; by processor time ${percent(result.processor)})`,
        budget: `at least ${percent(page.least)}`,
        pass: result.rate >= page.least,
      });
    } finally {
      await bare.stop();
    }
  }
  return lines;
}
