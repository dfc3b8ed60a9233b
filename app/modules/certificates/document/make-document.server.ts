import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import type { DocumentView } from "./document-view.ts";
import { drawCertificate } from "./draw-certificate.ts";
import { fontBytes } from "./fonts.server.ts";
import { TaggedPage } from "./tagged-page.ts";

/**
 * The certificate as a file: one page of tagged PDF (PDF/UA-1), its fonts embedded. The same view
 * gives the same bytes.
 */
export async function makeDocument(view: DocumentView): Promise<Buffer> {
  const doc = new PDFDocument({
    size: "A4",
    margin: 0,
    pdfVersion: "1.7",
    subset: "PDF/UA" as "PDF/A-1",
    tagged: true,
    lang: view.language === "pl" ? "pl-PL" : "en-GB",
    displayTitle: true,
    // Before anything is drawn; otherwise a font that no file holds is taken.
    font: fontBytes("regular") as unknown as string,
    info: {
      Title: view.fileTitle,
      Author: "Ostoja",
      Creator: "Ostoja",
      Producer: "Ostoja (PDFKit)",
      CreationDate: view.issuedAt,
      ModDate: view.issuedAt,
    },
  });
  const bytes = buffer(doc);
  const page = new TaggedPage(doc);
  drawCertificate(page, view);
  page.root.end();
  doc.end();
  return bytes;
}
