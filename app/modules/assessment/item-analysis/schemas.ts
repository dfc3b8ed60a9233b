import { z } from "zod";
import { PROFESSIONAL_GROUPS } from "#drizzle/schema/institutions.ts";

/** The query of the page; what makes no sense counts as not said. */
const query = z.object({
  course: z.string().max(100).catch(""),
  edition: z.coerce.number().int().min(2000).max(2200).nullable().catch(null),
  group: z.enum(PROFESSIONAL_GROUPS).nullable().catch(null),
  item: z.string().min(1).max(100).nullable().catch(null),
});

export function readAnalysisQuery(search: URLSearchParams): z.infer<typeof query> {
  return query.parse({ edition: null, ...Object.fromEntries(search) });
}
