import type { Language } from "#app/i18n/languages.ts";
import { makePdf } from "#app/pdf/make-pdf.server.ts";
import type { CatalogReader } from "../catalog.server.ts";
import { cardView } from "./card-view.ts";
import { drawCard } from "./draw-card.ts";

/** Cards of the newest content by course and language: anybody may ask, so none is drawn twice. */
const made = { of: "", cards: new Map<string, Promise<Buffer>>() };

/**
 * The summary card of a course as one page of tagged PDF.
 *
 * @param baseUrl origin of the public address, without a slash at the end
 * @returns undefined where there is no such course or it has no card
 */
export async function makeCard(
  catalog: CatalogReader,
  slug: string,
  options: { language: Language; baseUrl: string },
): Promise<Buffer | undefined> {
  const of = `${catalog.version} ${options.baseUrl}`;
  if (made.of !== of) {
    made.of = of;
    made.cards.clear();
  }
  const key = `${slug} ${options.language}`;
  const known = made.cards.get(key);
  if (known) return known;
  const view = cardView(catalog, slug, options);
  if (!view) return undefined;
  const facts = { language: view.language, title: view.fileTitle, madeAt: view.madeAt };
  const pdf = makePdf(facts, (page) => drawCard(page, view));
  made.cards.set(key, pdf);
  return pdf;
}
