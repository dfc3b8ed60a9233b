import { randomUUID } from "node:crypto";
import type { CatalogReader } from "#app/catalog/catalog.server.ts";
import type { Item } from "#app/catalog/schemas/item.ts";
import type { Database } from "#app/database/connect.server.ts";
import { drawFinalTest } from "#app/modules/assessment/draw.ts";
import { openItem } from "#app/modules/assessment/interactions/index.ts";
import { WHOLE_COURSE } from "#app/modules/assessment/start-attempt.server.ts";
import { COURSE, enrolledLearners } from "./learners.ts";
import { startSession } from "./sign-in.ts";

/** One answer that waits to be given. */
export interface AnswerTask {
  userId: string;
  cookie: string;
  attemptId: string;
  position: number;
  itemId: string;
  path: string;
  /** The form without its key. */
  body: string;
}

/**
 * Begins attempts at the final test for so many learners of the demo, and lists the answers to
 * give: for each learner, attempt after attempt, position after position.
 */
export async function makeAnswerTasks(
  database: Database,
  catalog: CatalogReader,
  size: { origin: string; learners: number; attempts: number },
): Promise<AnswerTask[][]> {
  const { sql } = database;
  const course = catalog.findCourse(COURSE);
  if (!course) throw new Error(`There is no course ${COURSE}`);
  const learners = await enrolledLearners(database, size.learners);
  const seed = randomUUID();
  const items = drawFinalTest(catalog, course, seed);
  return Promise.all(
    learners.map(async ({ id, userId }) => {
      const cookie = await startSession(database, size.origin, userId);
      const attempts = await sql<{ id: string }[]>`
        insert into attempts
          (id, enrolment_id, user_id, kind, module, number, seed, items, content_version, started_at)
        select gen_random_uuid(), ${id}, ${userId}, 'final_test', ${WHOLE_COURSE},
          n + (select coalesce(max(number), 0) from attempts where enrolment_id = ${id}
            and kind = 'final_test' and module = ${WHOLE_COURSE}),
          ${seed}, ${JSON.stringify(items)}::text::jsonb, ${course.contentVersion}, now()
        from generate_series(1, ${size.attempts}::int) n returning id`;
      return attempts.flatMap(({ id: attemptId }) =>
        items.map((itemId, index) => ({
          ...{ userId, cookie, attemptId, itemId, position: index + 1 },
          path: `/pl/attempts/${attemptId}/${index + 1}`,
          body: `confidence=2&${answerFields(catalog.findItem(itemId))}`,
        })),
      );
    }),
  );
}

/** Fields that answer an item in some way. */
export function answerFields(item: Item | undefined): string {
  if (!item) throw new Error("The test draws an item that is not there");
  const open = openItem(item, (parts) => [...parts]);
  switch (open.type) {
    case "order":
      return open.steps.map(({ field }, index) => `${field}=${index + 1}`).join("&");
    case "matching":
      return open.lefts.map(({ field }) => `${field}=1`).join("&");
    case "three-elements":
      return [...open.passages.map(({ field }) => `${field}=act`), "means=yes"].join("&");
    case "indicators":
      return `answer=${open.passages[0]?.id}`;
    case "fill":
      return open.gaps.map(({ field, choices }) => `${field}=${choices[0]?.id}`).join("&");
    default:
      return `answer=${open.options[0]?.id}`;
  }
}
