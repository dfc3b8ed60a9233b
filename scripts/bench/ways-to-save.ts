import { randomUUID } from "node:crypto";
import type { CatalogReader } from "#app/catalog/catalog.server.ts";
import type { Database } from "#app/database/connect.server.ts";
import type { UserActor } from "#app/modules/accounts/actor.ts";
import { createSessionStore } from "#app/modules/accounts/lucia.server.ts";
import { answerItem } from "#app/modules/assessment/answer-item.server.ts";
import { judgeAnswer, readAnswer } from "#app/modules/assessment/interactions/index.ts";
import { findAttempt } from "#app/modules/assessment/queries.server.ts";
import { systemClock } from "#app/modules/clock.ts";
import type { AnswerTask } from "./answer-tasks.ts";
import { type Recorded, recordStatements } from "./record-statements.ts";

export type Way = "verb" | "writes" | "statements";
type Save = (task: AnswerTask) => Promise<boolean>;

const actorOf = (userId: string): UserActor => ({
  ...{ kind: "user", userId, email: "", givenName: "", familyName: "", locale: "pl" },
  ...{ grants: [], sessionPublicId: "" },
});

/**
 * The ways in which an answer can be saved without HTTP; each says whether it was added.
 *
 * @param sample any task: the statements that the product sends are recorded with it
 */
export async function openWays(
  { sql, db }: Database,
  catalog: CatalogReader,
  sample: AnswerTask,
): Promise<Record<Way, Save>> {
  const recorded = await recordStatements(process.env.DATABASE_URL ?? "", async (recorded) => {
    const sessions = createSessionStore({
      ...{ database: recorded, clock: systemClock },
      config: { baseUrl: "http://127.0.0.1" },
    });
    await sessions.read(sample.cookie);
    await findAttempt(recorded.db, sample.userId, sample.attemptId);
  });

  /** The row that `answerItem` adds, judged before: only the writing is measured. */
  const writes: Save = async (task) => {
    const item = catalog.findItem(task.itemId);
    const read = item && readAnswer(item, new URLSearchParams(task.body), (parts) => [...parts]);
    if (!read || "lacks" in read) throw new Error(`${task.itemId} cannot be answered`);
    const { answer } = read;
    const { score, correct } = judgeAnswer(item, answer);
    const added = await sql`
      insert into attempt_answers (attempt_id, position, revision, item_id, answer, score, correct,
        confidence, form_key, answered_at)
      values (${task.attemptId}, ${task.position}, 1, ${task.itemId},
        ${JSON.stringify(answer)}::text::jsonb, ${score}, ${correct}, 2,
        ${randomUUID()}, ${new Date().toISOString()}::timestamptz)
      on conflict do nothing returning position`;
    return added.length > 0;
  };

  const ask = ({ text, params }: Recorded, task: AnswerTask) => {
    const own = new Map<unknown, string>([
      [sample.userId, task.userId],
      [sample.attemptId, task.attemptId],
    ]);
    const swap = (value: unknown): unknown =>
      Array.isArray(value) ? value.map(swap) : (own.get(value) ?? value);
    return sql.unsafe(text, params.map(swap) as Recorded["params"], { prepare: true });
  };

  return {
    writes,
    /** What a form cannot do without: session, attempt, the row. */
    async statements(task) {
      const [session, attempt] = recorded;
      if (!session || !attempt) throw new Error("nothing was recorded");
      await ask(session, task);
      await ask(attempt, task);
      return writes(task);
    },
    async verb(task) {
      const outcome = await answerItem(
        { db, catalog, clock: systemClock, actor: actorOf(task.userId) },
        {
          ...{ attemptId: task.attemptId, position: task.position, confidence: 2 },
          ...{ form: new URLSearchParams(task.body), formKey: randomUUID() },
        },
      );
      return outcome.kind === "saved";
    },
  };
}
