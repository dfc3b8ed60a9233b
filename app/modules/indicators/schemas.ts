import { z } from "zod";
import { INSTITUTION_KINDS } from "#drizzle/schema/institutions.ts";

const LONGEST_SEARCH = 100;

/** The query of a page of figures; what makes no sense counts as not said. */
export const figuresQuery = z.object({
  course: z.string().max(100).catch(""),
  name: z.string().trim().max(LONGEST_SEARCH).catch(""),
  kind: z.enum(INSTITUTION_KINDS).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type FiguresQuery = z.infer<typeof figuresQuery>;

/** @param search the query of an address */
export function readFiguresQuery(search: URLSearchParams): FiguresQuery {
  return figuresQuery.parse(Object.fromEntries(search));
}

/** What of a query stands in links: not the page, and nothing that was not said. */
export function keptQuery({ course, name, kind }: FiguresQuery): Record<string, string> {
  const said = { course, name, kind: kind ?? "" };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ""));
}

/** The rows of one page of a table, with the page's number brought into what there is. */
export function pageOf<T>(rows: readonly T[], wanted: number, size: number) {
  const of = Math.max(1, Math.ceil(rows.length / size));
  const number = Math.min(wanted, of);
  return { rows: rows.slice((number - 1) * size, number * size), number, of };
}

/** The two buttons of the page of roll-ups. */
export const rollupCheckSchema = z.object({ intent: z.enum(["check", "repair"]) });
