import { makeCard } from "#app/catalog/card/make-card.server.ts";
import { fileRoute } from "#app/http/file-route.server.ts";
import { pdfResponse } from "#app/http/pdf-response.server.ts";
import { NotFoundError } from "#app/modules/errors.ts";

/** The summary card of a course, for everybody: one page to print and keep at the desk. */
export const loader = fileRoute(async (page) => {
  const course = page.params.course ?? "";
  const pdf = await makeCard(page.verb.catalog, course, {
    language: page.lang,
    baseUrl: page.context.config.baseUrl,
  });
  if (!pdf) throw new NotFoundError();
  return pdfResponse(page, pdf, {
    fileName: `${page.t("learning:card.file_name")}-${course}.pdf`,
    shown: "inline",
  });
});
