import { makePdf } from "#app/pdf/make-pdf.server.ts";
import type { DocumentView } from "./document-view.ts";
import { drawCertificate } from "./draw-certificate.ts";

/** The certificate as a file: one page of tagged PDF. The same view gives the same bytes. */
export function makeDocument(view: DocumentView): Promise<Buffer> {
  const facts = { language: view.language, title: view.fileTitle, madeAt: view.issuedAt };
  return makePdf(facts, (page) => drawCertificate(page, view));
}
