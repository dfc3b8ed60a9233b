import type { AppLoadContext } from "@remix-run/node";
import { NAME_GAP } from "#app/components/layout/name-gap.ts";
import type { AppContext } from "./context.server.ts";
import { escapeHtml } from "./escape-html.ts";
import { type FillablePage, fillablePage, fillPacked, fillPlain } from "./fillable-page.ts";
import { keepLast } from "./keep-last.ts";

/** About 25 KB a page with its packed twin. */
const MOST_PAGES = 500;

/** A page that is ready to be sent, status 200. */
export interface FinishedPage {
  headers: Record<string, string>;
  body: Buffer;
}

interface RememberedPage {
  headers: Record<string, string>;
  page: FillablePage;
}

/** Pages that were rendered once and are sent to everybody for whom they would be the same. */
export interface RememberedPages {
  /** The page for this reader; null when none was made of these data yet. */
  find(key: string, reader: { name: string; takesGzip: boolean }): FinishedPage | null;
  /** @param html as it was rendered, the gaps for the name still open */
  keep(key: string, html: string, headers: Headers): void;
}

/**
 * Everything that a page is made of: its address, what its loaders gave and the content. Rendering
 * reads nothing else, except texts and settings, which a process does not change.
 *
 * @param data of all loaders of the page, by route
 */
export function pageKey(request: Request, context: AppLoadContext, data: object): string {
  return `${context.catalog.version} ${request.url} ${JSON.stringify(data)}`;
}

export function rememberedPages(): RememberedPages {
  const pages = new Map<string, RememberedPage>();
  return {
    find(key, { name, takesGzip }) {
      const known = pages.get(key);
      if (!known) return null;
      keepLast(pages, key, known, MOST_PAGES);
      const text = escapeHtml(name);
      const { headers, page } = known;
      return takesGzip
        ? { headers: { ...headers, "content-encoding": "gzip" }, body: fillPacked(page, text) }
        : { headers, body: fillPlain(page, text) };
    },
    keep(key, html, headers) {
      const page = fillablePage(html, NAME_GAP);
      keepLast(pages, key, { headers: Object.fromEntries(headers), page }, MOST_PAGES);
    },
  };
}

/** The name that the frame shows; an empty text for a stranger. */
export async function nameOfReader(context: Pick<AppContext, "actor">): Promise<string> {
  const actor = await context.actor();
  return actor.kind === "user" ? `${actor.givenName} ${actor.familyName}` : "";
}
