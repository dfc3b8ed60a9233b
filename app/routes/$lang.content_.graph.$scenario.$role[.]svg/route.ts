import { drawGraph } from "#app/catalog/scenario/draw-graph.ts";
import { fileRoute } from "#app/http/file-route.server.ts";
import { requireRole } from "#app/http/guards.server.ts";
import { NotFoundError } from "#app/modules/errors.ts";

/** The graph of a scenario as one role meets it, for editors: SVG. */
export const loader = fileRoute(async (page) => {
  await requireRole(page, "content_editor", "administrator");
  const scenario = page.verb.catalog.findScenario(page.params.scenario ?? "");
  const role = scenario?.roles.find(({ id }) => id === page.params.role)?.id;
  if (!scenario || !role) throw new NotFoundError();
  const svg = drawGraph({ scenario, role, lang: page.lang, t: page.t });
  return new Response(svg, { headers: { "content-type": "image/svg+xml; charset=utf-8" } });
});
