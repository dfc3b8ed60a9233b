import type postgres from "postgres";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "#app/modules/accounts/demo-accounts.ts";
import { hashPassword } from "#app/modules/accounts/passwords.server.ts";
import type { ProfessionalGroup } from "../schema/institutions.ts";
import type { SeedInstitution } from "./institutions.ts";
import type { SeedPerson } from "./people.ts";
import { seedId } from "./random.ts";
import { beginning } from "./write-people.ts";

/** Numbers of the demo accounts' rows, far from those of the other people. */
const FIRST_NUMBER = 0x7000_0000;

/**
 * The accounts somebody can sign in with: one per role. The social worker and the coordinator
 * work at the same centre, the teacher at a school, the voivodeship team covers that centre.
 *
 * @returns the ones that learn, for the histories
 */
export async function writeDemoPeople(
  sql: postgres.TransactionSql,
  institutions: readonly SeedInstitution[],
  today: string,
): Promise<SeedPerson[]> {
  const centre = institutions.find(
    ({ kind, size, declares }) => kind === "ops" && size >= 20 && declares,
  );
  const school = institutions.find(({ kind }) => kind === "school");
  if (!centre || !school)
    throw new Error("The demo needs a centre and a school: more institutions");
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const learners: SeedPerson[] = [];
  for (const [index, account] of DEMO_ACCOUNTS.entries()) {
    const n = FIRST_NUMBER + index;
    const id = seedId("user", n);
    const { email, givenName, familyName, role } = account;
    await sql`insert into users (id, email, email_verified_at, password_hash, given_name, family_name, created_at)
      values (${id}, ${email}, now(), ${passwordHash}, ${givenName}, ${familyName}, ${beginning(today)})`;
    const workplace = role === "teacher" ? school : centre;
    if (role !== "learner") {
      await sql`insert into role_grants (id, user_id, role, institution_id, teryt)
        values (${seedId("grant", n)}, ${id}, ${role},
          ${role === "coordinator" || role === "teacher" ? workplace.id : null},
          ${role === "voivodeship_team" ? centre.teryt : null})`;
    }
    const group = GROUPS[role];
    if (!group) continue;
    await sql`insert into memberships (id, user_id, institution_id, professional_group, from_day)
      values (${seedId("membership", n)}, ${id}, ${workplace.id}, ${group}, ${beginning(today)})`;
    if (role === "learner") {
      learners.push({ n, id, email, givenName, familyName, group, institution: centre });
    }
  }
  return learners;
}

/** Who of the demo accounts works at an institution, and as what. */
const GROUPS: Partial<Record<(typeof DEMO_ACCOUNTS)[number]["role"], ProfessionalGroup>> = {
  learner: "social_worker",
  coordinator: "social_worker",
  teacher: "teacher",
};
