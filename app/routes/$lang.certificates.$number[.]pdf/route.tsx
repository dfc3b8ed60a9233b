import { createHash } from "node:crypto";
import { fileRoute } from "#app/http/file-route.server.ts";
import { requireUser } from "#app/http/guards.server.ts";
import { printCertificate } from "#app/modules/certificates/print-certificate.server.ts";

/** A certificate as a file, in the language of the address, for its holder alone. */
export const loader = fileRoute(async (page) => {
  await requireUser(page);
  const { number, pdf } = await printCertificate(page.verb, {
    number: page.params.number ?? "",
    language: page.lang,
    baseUrl: page.context.config.baseUrl,
  });
  const etag = `"${createHash("sha256").update(pdf).digest("base64url")}"`;
  const headers = {
    ETag: etag,
    // Kept by the holder's browser, asked for anew each time: it may have been declared void.
    "Cache-Control": "private, no-cache",
    "Content-Language": page.lang,
  };
  if (page.request.headers.get("if-none-match")?.includes(etag)) {
    return new Response(null, { status: 304, headers });
  }
  const name = `${page.t("certificates:document.file_name")}-${number}.pdf`;
  return new Response(new Uint8Array(pdf), {
    headers: {
      ...headers,
      "Content-Type": "application/pdf",
      "Content-Length": String(pdf.length),
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
});
