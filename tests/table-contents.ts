import type { Database } from "#app/database/connect.server.ts";

/** Counts of tries are meant to grow with every try. */
const NOT_COMPARED = ["rate_limits"];

/** A fingerprint of the rows of every table: compare two to see what was written meanwhile. */
export async function tableContents({ sql }: Database): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'
      and table_name <> all(${NOT_COMPARED}) order by 1`;
  const parts = tables.map(
    ({ name }) => `select '${name}' as name,
      count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as rows
      from "${name}" t`,
  );
  const rows = await sql.unsafe<{ name: string; rows: string }[]>(parts.join(" union all "));
  return Object.fromEntries(rows.map(({ name, rows }) => [name, rows]));
}
