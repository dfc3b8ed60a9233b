import type { ProfessionalGroup } from "../schema/institutions.ts";
import type { SeedInstitution } from "./institutions.ts";
import { MEN, SURNAMES, WOMEN } from "./names.ts";
import { type Random, seedId } from "./random.ts";

/** A demo person before they are a row. They have no password and cannot sign in. */
export interface SeedPerson {
  n: number;
  id: string;
  email: string;
  givenName: string;
  familyName: string;
  group: ProfessionalGroup;
  institution: SeedInstitution;
}

/** Six in a hundred of an institution's people do other work than its main profession. */
const OTHER_WORK = 0.06;

/** Invented people, spread over the institutions by their size; there are exactly `count`. */
export function* makePeople(
  random: Random,
  institutions: readonly SeedInstitution[],
  count: number,
): Generator<SeedPerson> {
  const places = institutions.reduce((sum, { size }) => sum + size, 0);
  let n = 0;
  let reached = 0;
  for (const institution of institutions) {
    reached += institution.size;
    const until = Math.round((reached / places) * count);
    for (; n < until; n++) yield makePerson(random, n, institution);
  }
}

function makePerson(random: Random, n: number, institution: SeedInstitution): SeedPerson {
  const isWoman = random.chance(0.72);
  const surname = random.pick(SURNAMES);
  return {
    n,
    id: seedId("user", n),
    email: `osoba${n}@demo.ostoja.example`,
    givenName: random.pick(isWoman ? WOMEN : MEN),
    familyName: isWoman ? surname[0] : surname[1],
    group: random.chance(OTHER_WORK) ? "other" : institution.group,
    institution,
  };
}
