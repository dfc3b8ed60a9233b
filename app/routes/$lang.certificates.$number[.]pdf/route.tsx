import { fileRoute } from "#app/http/file-route.server.ts";
import { requireUser } from "#app/http/guards.server.ts";
import { pdfResponse } from "#app/http/pdf-response.server.ts";
import { printCertificate } from "#app/modules/certificates/print-certificate.server.ts";

/** A certificate as a file, in the language of the address, for its holder alone. */
export const loader = fileRoute(async (page) => {
  await requireUser(page);
  const { number, pdf } = await printCertificate(page.verb, {
    number: page.params.number ?? "",
    language: page.lang,
    baseUrl: page.context.config.baseUrl,
  });
  return pdfResponse(page, pdf, {
    fileName: `${page.t("certificates:document.file_name")}-${number}.pdf`,
    shown: "attachment",
  });
});
