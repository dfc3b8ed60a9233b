import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import type { Language } from "#app/i18n/languages.ts";
import { fontBytes } from "./fonts.server.ts";
import { TaggedPage } from "./tagged-page.ts";

export interface PdfFacts {
  language: Language;
  /** Title of the file. */
  title: string;
  /** When it was made: the same for the same content, so that the bytes are the same too. */
  madeAt: Date;
}

/**
 * A file of one A4 page: tagged PDF (PDF/UA-1), its fonts embedded. The same drawing gives the
 * same bytes.
 */
export async function makePdf(
  { language, title, madeAt }: PdfFacts,
  draw: (page: TaggedPage) => void,
): Promise<Buffer> {
  const doc = new PDFDocument({
    size: "A4",
    margin: 0,
    pdfVersion: "1.7",
    subset: "PDF/UA" as "PDF/A-1",
    tagged: true,
    lang: language === "pl" ? "pl-PL" : "en-GB",
    displayTitle: true,
    // Before anything is drawn; otherwise a font that no file holds is taken.
    font: fontBytes("regular") as unknown as string,
    info: {
      Title: title,
      Author: "Ostoja",
      Creator: "Ostoja",
      Producer: "Ostoja (PDFKit)",
      CreationDate: madeAt,
      ModDate: madeAt,
    },
  });
  const bytes = buffer(doc);
  const page = new TaggedPage(doc);
  draw(page);
  page.root.end();
  doc.end();
  return bytes;
}
