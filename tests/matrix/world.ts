import type { CompiledCourse } from "#app/catalog/types.ts";
import type { Grant } from "#app/modules/accounts/actor.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import type { users } from "#drizzle/schema/index.ts";
import {
  actorOf,
  makeEnrolment,
  makeGrant,
  makeInstitution,
  makeMembership,
  makeUser,
} from "#tests/factories.ts";
import type { Product } from "#tests/product.ts";

/** Everybody who may come: the columns of the permission matrix. */
export const EVERYBODY = [
  "stranger",
  "learner",
  "teacher",
  "coordinator",
  "coordinatorElsewhere",
  "voivodeshipTeam",
  "voivodeshipTeamElsewhere",
  "ministry",
  "editor",
  "administrator",
] as const;
export type Who = (typeof EVERYBODY)[number];
export type Member = Exclude<Who, "stranger">;
export type User = typeof users.$inferSelect;

/** A person with an account, an enrolment of this year and a session when one is asked for. */
export interface Person {
  user: User;
  verb: VerbContext;
}

/** What the matrix is walked over. `here` and `elsewhere` are in different voivodeships. */
export interface World {
  product: Product;
  course: CompiledCourse;
  here: Awaited<ReturnType<typeof makeInstitution>>;
  elsewhere: Awaited<ReturnType<typeof makeInstitution>>;
  people: Record<Member, Person>;
  /** Works `here`; what is theirs is nobody's business. */
  colleague: Person;
  /** Whose own things a cell is about: the colleague's stand in for those of a stranger. */
  self(who: Who): Person;
}

export const COURSE = "social-workers";
export const EDITION = 2026;
export const HERE_TERYT = "14";
export const ELSEWHERE_TERYT = "02";

export async function makeWorld(product: Product): Promise<World> {
  const { db } = product.database;
  const course = product.catalog.findCourse(COURSE);
  if (!course) throw new Error(`There is no course ${COURSE}`);
  const here = await makeInstitution(db, { teryt: HERE_TERYT, joinCode: "dolacz-tutaj" });
  const elsewhere = await makeInstitution(db, { teryt: ELSEWHERE_TERYT, joinCode: "dolacz-tam" });

  async function person(workplace: { id: string }, ...grants: Grant[]): Promise<Person> {
    const user = await makeUser(db);
    await makeMembership(db, { userId: user.id, institutionId: workplace.id });
    await makeEnrolment(db, {
      userId: user.id,
      course: COURSE,
      edition: EDITION,
      contentVersion: course?.contentVersion ?? "",
    });
    for (const grant of grants) await makeGrant(db, user.id, grant);
    const { clock, catalog } = product;
    return { user, verb: { db, clock, catalog, actor: actorOf(user, grants) } };
  }

  const colleague = await person(here);
  const people: World["people"] = {
    learner: await person(here),
    teacher: await person(here, { role: "teacher", institutionId: here.id }),
    coordinator: await person(here, { role: "coordinator", institutionId: here.id }),
    coordinatorElsewhere: await person(elsewhere, {
      role: "coordinator",
      institutionId: elsewhere.id,
    }),
    voivodeshipTeam: await person(here, { role: "voivodeship_team", teryt: HERE_TERYT }),
    voivodeshipTeamElsewhere: await person(elsewhere, {
      role: "voivodeship_team",
      teryt: ELSEWHERE_TERYT,
    }),
    ministry: await person(here, { role: "ministry_analyst" }),
    editor: await person(here, { role: "content_editor" }),
    administrator: await person(here, { role: "administrator" }),
  };
  const self = (who: Who) => (who === "stranger" ? colleague : people[who]);
  return { product, course, here, elsewhere, people, colleague, self };
}
