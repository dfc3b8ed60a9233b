import type { InstitutionKind, ProfessionalGroup } from "../schema/institutions.ts";
import { TOWN_BEGINNINGS, TOWN_ENDS } from "./names.ts";
import { type Random, seedId } from "./random.ts";

export const TERYT_CODES = [
  "02",
  "04",
  "06",
  "08",
  "10",
  "12",
  "14",
  "16",
  "18",
  "20",
  "22",
  "24",
  "26",
  "28",
  "30",
  "32",
] as const;

/** What a kind of institution is called, how common it is, how large, and who works there. */
interface KindProfile {
  kind: InstitutionKind;
  name: (locative: string) => string;
  /** Share of all institutions. */
  share: number;
  /** Fewest and most people to be trained. */
  size: readonly [number, number];
  group: ProfessionalGroup;
}

const KINDS: readonly KindProfile[] = [
  {
    kind: "ops",
    name: (town) => `Ośrodek Pomocy Społecznej w ${town}`,
    share: 0.42,
    size: [6, 60],
    group: "social_worker",
  },
  {
    kind: "pcpr",
    name: (town) => `Powiatowe Centrum Pomocy Rodzinie w ${town}`,
    share: 0.16,
    size: [8, 40],
    group: "social_worker",
  },
  {
    kind: "oik",
    name: (town) => `Ośrodek Interwencji Kryzysowej w ${town}`,
    share: 0.1,
    size: [4, 18],
    group: "social_worker",
  },
  {
    kind: "school",
    name: (town) => `Liceum Ogólnokształcące w ${town}`,
    share: 0.1,
    size: [15, 50],
    group: "teacher",
  },
  {
    kind: "district_prosecution",
    name: (town) => `Prokuratura Rejonowa w ${town}`,
    share: 0.06,
    size: [6, 20],
    group: "prosecutor",
  },
  {
    kind: "circuit_prosecution",
    name: (town) => `Prokuratura Okręgowa w ${town}`,
    share: 0.04,
    size: [10, 30],
    group: "prosecutor",
  },
  {
    kind: "oip",
    name: (town) => `Okręgowy Inspektorat Pracy w ${town}`,
    share: 0.04,
    size: [20, 60],
    group: "labour_inspector",
  },
  {
    kind: "ngo",
    name: (town) => `Stowarzyszenie „Przystań” w ${town}`,
    share: 0.05,
    size: [4, 15],
    group: "other",
  },
  {
    kind: "kuratorium",
    name: (town) => `Kuratorium Oświaty w ${town}`,
    share: 0.03,
    size: [10, 30],
    group: "teacher",
  },
];

/** A demo institution before it is a row. */
export interface SeedInstitution {
  n: number;
  id: string;
  name: string;
  kind: InstitutionKind;
  teryt: string;
  town: string;
  regon: string;
  group: ProfessionalGroup;
  /** People who should be trained. */
  size: number;
  /** How many of its people finish, 0 to 1. */
  diligence: number;
  declares: boolean;
}

/** Whether people of this kind of institution take the course of social assistance. */
export function takesCourse(institution: Pick<SeedInstitution, "group" | "kind">): boolean {
  return institution.group === "social_worker" || institution.kind === "ngo";
}

/** Invented institutions: the regional ones of each voivodeship first, then a mix of all kinds. */
export function makeInstitutions(random: Random, count: number): SeedInstitution[] {
  const institutions: SeedInstitution[] = [];
  for (const teryt of TERYT_CODES) {
    if (institutions.length < count) {
      institutions.push(
        institution(institutions.length, random, teryt, {
          kind: "rops",
          name: (town) => `Regionalny Ośrodek Polityki Społecznej w ${town}`,
          share: 0,
          size: [12, 40],
          group: "social_worker",
        }),
      );
    }
  }
  while (institutions.length < count) {
    const n = institutions.length;
    const teryt = TERYT_CODES[n % TERYT_CODES.length] as string;
    institutions.push(institution(n, random, teryt, pickKind(random)));
  }
  return institutions;
}

function pickKind(random: Random): KindProfile {
  let left = random.next();
  for (const profile of KINDS) {
    left -= profile.share;
    if (left < 0) return profile;
  }
  return KINDS[0] as KindProfile;
}

function institution(
  n: number,
  random: Random,
  teryt: string,
  profile: KindProfile,
): SeedInstitution {
  const [end, locativeEnd] = random.pick(TOWN_ENDS);
  const beginning = random.pick(TOWN_BEGINNINGS);
  // Beyond the names there are, towns get a number, so that no two institutions are called alike.
  const round = Math.floor(n / 180);
  const suffix = round > 0 ? ` ${round + 1}` : "";
  const town = `${beginning}${end}${suffix}`;
  const [low, high] = profile.size;
  return {
    n,
    id: seedId("institution", n),
    name: profile.name(`${beginning}${locativeEnd}${suffix}`),
    kind: profile.kind,
    teryt,
    town,
    // Nine digits beginning with 99: no REGON of a real body begins so.
    regon: `99${String(n).padStart(7, "0")}`,
    group: profile.group,
    size: random.between(low, high),
    diligence: 0.35 + random.next() * 0.6,
    declares: takesCourse(profile) && random.chance(0.85),
  };
}
