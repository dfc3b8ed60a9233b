import { loadCatalog } from "#app/catalog/catalog.server.ts";
import type { Database } from "#app/database/connect.server.ts";
import { readCertificateState } from "#app/modules/certificates/read-certificate-state.server.ts";
import { type Clock, dayInPoland } from "#app/modules/clock.ts";

export interface KeepingServices {
  database: Database;
  clock: Clock;
}

/** How to tell whether a page that was kept is still right. */
export interface Keepable {
  /** What the page would be made from now; null when there is no such page. */
  current(): string | null | Promise<string | null>;
  /** The same, where it needs no reading; else the page's loader tells what it read. */
  known?: string;
}

/** Pages made of the content and the texts alone. */
const FIXED =
  /^\/(pl|en)(\/(help|about|accessibility|privacy|verify|reference(\/[a-z]+)?|prevention(\/[a-z0-9-]+){0,4}))?$/;
const VERIFICATION = /^\/(pl|en)\/verify\/(OST-[0-9A-Z-]{16})$/;

/** @param url path and query; a page with a query is never kept */
export function keepable({ database, clock }: KeepingServices, url: string): Keepable | null {
  if (FIXED.test(url)) {
    const known = `${loadCatalog().version} ${dayInPoland(clock.now())}`;
    return { current: () => known, known };
  }
  const number = VERIFICATION.exec(url)?.[2];
  if (!number) return null;
  // Everything else that the page says is never changed once it was issued.
  return { current: () => readCertificateState({ db: database.db, clock }, number) };
}
