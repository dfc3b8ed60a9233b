import { createHash } from "node:crypto";
import type { PageRequest } from "./route.server.ts";

/**
 * Answers with a PDF, or 304 to a browser that has it already.
 *
 * @param fileName with its ending, in ASCII
 * @param shown `inline` opens it in the browser, `attachment` saves it
 */
export function pdfResponse(
  page: PageRequest,
  pdf: Buffer,
  { fileName, shown }: { fileName: string; shown: "inline" | "attachment" },
): Response {
  const etag = `"${createHash("sha256").update(pdf).digest("base64url")}"`;
  const headers = {
    ETag: etag,
    // Kept by one browser, asked for anew each time: a certificate may be void, the law changed.
    "Cache-Control": "private, no-cache",
    "Content-Language": page.lang,
  };
  if (page.request.headers.get("if-none-match")?.includes(etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(new Uint8Array(pdf), {
    headers: {
      ...headers,
      "Content-Type": "application/pdf",
      "Content-Length": String(pdf.length),
      "Content-Disposition": `${shown}; filename="${fileName}"`,
    },
  });
}
