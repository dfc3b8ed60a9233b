import type { Database } from "#app/database/connect.server.ts";
import { type Line, unmeasured } from "./line.ts";
import type { BenchOptions } from "./options.ts";
import { pageAgainstBare } from "./page-against-bare.ts";
import type { Product } from "./start-product.ts";

const LEAST = 0.3;

/** The address that checks some certificate of the demo. */
export async function verificationPath({ sql }: Database): Promise<string> {
  const [row] = await sql`select number from certificates order by number limit 1`;
  if (!row) throw new Error("the demo has no certificate");
  return `/pl/verify/${row.number}`;
}

/** Pages that strangers see: the check of a certificate, and a reference page. */
export async function measurePublicPages(
  options: BenchOptions,
  product: Product,
  database: Database,
): Promise<Line[]> {
  const pages = [
    { what: "verification page", path: await verificationPath(database).catch(String) },
    { what: "help directory", path: "/pl/help" },
  ];
  const lines: Line[] = [];
  for (const page of pages) {
    const measured = pageAgainstBare(options, product, { ...page, least: LEAST });
    const line = (reason: unknown) => [unmeasured(page.what, "at least 30 %", reason)];
    lines.push(...(await measured.catch(line)));
  }
  return lines;
}
