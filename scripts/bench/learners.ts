import type { Database } from "#app/database/connect.server.ts";

/** The course that the demo's learners are enrolled in. */
export const COURSE = "social-workers";

/** Learners of the newest edition who have not finished it. */
export async function enrolledLearners(
  { sql }: Database,
  count: number,
): Promise<{ id: string; userId: string }[]> {
  return sql<{ id: string; userId: string }[]>`
    select e.id, e.user_id as "userId" from enrolments e
    left join completions c on c.enrolment_id = e.id
    where c.id is null and e.course = ${COURSE}
      and e.edition = (select max(edition) from enrolments where course = ${COURSE})
    order by e.id limit ${count}`;
}
