import type postgres from "postgres";
import { type CopyValue, copyRows } from "./copy.ts";
import type { SeedInstitution } from "./institutions.ts";
import type { SeedPerson } from "./people.ts";
import { seedId } from "./random.ts";

/** People and workplaces begin before the oldest edition. */
export function beginning(today: string): string {
  return `${Number(today.slice(0, 4)) - 4}-01-02`;
}

export async function writeInstitutions(
  sql: postgres.TransactionSql,
  institutions: readonly SeedInstitution[],
  today: string,
): Promise<void> {
  const since = `${beginning(today)}T08:00:00Z`;
  await copyRows(
    sql,
    "institutions",
    ["id", "name", "kind", "teryt", "town", "regon", "rspo", "created_at"],
    institutions.map((it) => [
      it.id,
      it.name,
      it.kind,
      it.teryt,
      it.town,
      it.regon,
      it.kind === "school" ? String(900_000 + it.n) : null,
      since,
    ]),
  );
  await copyRows(
    sql,
    "headcount_declarations",
    ["id", "institution_id", "headcount", "as_of", "declared_at"],
    institutions
      .filter(({ declares }) => declares)
      .map((it) => [
        seedId("headcount", it.n),
        it.id,
        headcount(it),
        `${today.slice(0, 4)}-01-15`,
        `${today.slice(0, 4)}-01-15T09:00:00Z`,
      ]),
  );
}

/** The demo's people are all of those who should be trained, and a few who have not joined yet. */
function headcount(institution: SeedInstitution): number {
  return institution.size + (institution.n % 4);
}

export async function writePeople(
  sql: postgres.TransactionSql,
  people: () => Iterable<SeedPerson>,
  today: string,
): Promise<void> {
  const from = beginning(today);
  const since = `${from}T08:00:00Z`;
  function* users(): Generator<CopyValue[]> {
    for (const it of people()) {
      yield [it.id, it.email, since, it.givenName, it.familyName, "pl", since];
    }
  }
  function* memberships(): Generator<CopyValue[]> {
    for (const it of people()) {
      yield [seedId("membership", it.n), it.id, it.institution.id, it.group, from];
    }
  }
  await copyRows(
    sql,
    "users",
    ["id", "email", "email_verified_at", "given_name", "family_name", "locale", "created_at"],
    users(),
  );
  await copyRows(
    sql,
    "memberships",
    ["id", "user_id", "institution_id", "professional_group", "from_day"],
    memberships(),
  );
}
