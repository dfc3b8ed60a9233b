import { sql } from "drizzle-orm";
import type { Db } from "#app/modules/verb.ts";
import {
  certifiedRollups,
  completionRollups,
  headcountRollups,
  institutionRollups,
  institutions,
  voivodeshipRollups,
} from "#drizzle/schema/index.ts";
import type { InstitutionKind } from "#drizzle/schema/institutions.ts";
import type { VoivodeshipNumbers } from "./hide-voivodeships.ts";
import type { InstitutionNumbers } from "./rules.ts";
import { VOIVODESHIPS } from "./voivodeships.ts";

/** What a table of figures is about. */
export interface FiguresOf {
  course: string;
  /** The year. */
  edition: number;
  /** Day in Poland, YYYY-MM-DD: certificates valid on it count. */
  today: string;
}

export type VoivodeshipRow = VoivodeshipNumbers & { teryt: string };

/** The figures of all sixteen voivodeships, in the order of their codes: one statement. */
export async function listVoivodeships(db: Db, of: FiguresOf): Promise<VoivodeshipRow[]> {
  const { course, edition, today } = of;
  // Days compare as text in the order of their characters, whatever the database's language.
  const rows = await db.execute<VoivodeshipRow & Record<string, unknown>>(sql`
    with people as (
      select teryt, measure, sum(people)::int as people from ${voivodeshipRollups}
      where course = ${course} and case when measure = 'completed'
        then bucket = ${String(edition)} else bucket collate "C" >= ${today} end
      group by teryt, measure
    )
    select v.teryt, coalesce(h.institutions, 0) as institutions,
      coalesce(h.declared, 0) as declared, coalesce(h.headcount, 0) as headcount,
      coalesce(c.people, 0) as certified, coalesce(d.people, 0) as "certifiedDeclared",
      coalesce(e.people, 0) as completed
    from unnest(${sql.raw(`array[${VOIVODESHIPS.map((teryt) => `'${teryt}'`).join(", ")}]`)}) v (teryt)
    left join ${headcountRollups} h on h.teryt = v.teryt
    left join people c on c.teryt = v.teryt and c.measure = 'certified'
    left join people d on d.teryt = v.teryt and d.measure = 'certified_declared'
    left join people e on e.teryt = v.teryt and e.measure = 'completed'
    order by v.teryt`);
  return [...rows];
}

export type InstitutionRow = InstitutionNumbers & {
  id: string;
  name: string;
  kind: InstitutionKind;
  town: string;
  /** It was closed, and has people in the figures. */
  closed: boolean;
};

/**
 * The figures of all institutions of a voivodeship, in the Polish order of their names: one
 * statement.
 */
export async function listInstitutions(
  db: Db,
  of: FiguresOf & { teryt: string },
): Promise<InstitutionRow[]> {
  const { course, edition, today, teryt } = of;
  const rows = await db.execute<InstitutionRow & Record<string, unknown>>(sql`
    with seats as (
      select institution_id, headcount, institutions from ${institutionRollups}
      where teryt = ${teryt}
    ), certified as (
      select institution_id, sum(people)::int as people from ${certifiedRollups}
      where teryt = ${teryt} and course = ${course} and valid_until >= ${today}
      group by institution_id
    ), completed as (
      select institution_id, sum(completions)::int as people from ${completionRollups}
      where teryt = ${teryt} and course = ${course} and edition = ${edition}
      group by institution_id
    )
    select i.id, i.name, i.kind, i.town, s.institutions = 0 as closed, s.headcount,
      coalesce(c.people, 0) as certified, coalesce(d.people, 0) as completed
    from seats s join ${institutions} i on i.id = s.institution_id
    left join certified c on c.institution_id = s.institution_id
    left join completed d on d.institution_id = s.institution_id
    where s.institutions > 0 or c.people > 0 or d.people > 0
    order by i.name collate "pl-x-icu", i.id`);
  return [...rows];
}
