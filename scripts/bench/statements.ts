import { randomUUID } from "node:crypto";
import type { Database } from "#app/database/connect.server.ts";
import type { AnswerTask } from "./answer-tasks.ts";
import { type Line, unmeasured } from "./line.ts";
import { type Browsing, getPage, postForm } from "./product-forms.ts";
import { verificationPath } from "./public-pages.ts";
import { scenarioSteps } from "./scenario-steps.ts";
import { signIn } from "./sign-in.ts";
import { type Countable, openStatementLog, type StatementCount } from "./statement-log.ts";

export interface StatementsInput {
  origin: string;
  database: Database;
  /** Where the PostgreSQL that the product uses writes its log. */
  dataDir: string;
  lessonPath: string;
  learner: Browsing;
  answers: AnswerTask[];
}

/** SQL statements that a page or a form costs, the session included. */
export async function measureStatements(input: StatementsInput): Promise<Line[]> {
  const log = await openStatementLog(input.database, input.dataDir);
  const lines: Line[] = [];
  for (const { what, most, make } of requests(input)) {
    const name = `SQL statements, ${what}`;
    const budget = `at most ${most}`;
    try {
      const count = await log.count(await make());
      lines.push({ what: name, measured: inWords(count), budget, pass: count.statements <= most });
    } catch (error) {
      lines.push(unmeasured(name, budget, error));
    }
  }
  await log.close();
  return lines;
}

interface CountedRequest {
  what: string;
  most: number;
  make(): Countable | Promise<Countable>;
}

function requests({ origin, database, lessonPath, learner, ...given }: StatementsInput) {
  const page = (reader: Browsing, path: string) => ({ run: () => getPage(reader, path) });
  const analyst = async () => ({ origin, cookie: await signIn(origin, "ministry_analyst") });
  const answers = given.answers.values();
  const list: CountedRequest[] = [
    { what: "lesson page, signed in", most: 3, make: () => page(learner, lessonPath) },
    {
      what: "verification page",
      most: 3,
      make: async () => page({ origin, cookie: "" }, await verificationPath(database)),
    },
    {
      what: "ministry dashboard",
      most: 5,
      make: async () => page(await analyst(), "/pl/coverage"),
    },
    {
      what: "ministry dashboard, one voivodeship",
      most: 5,
      make: async () => page(await analyst(), "/pl/coverage/14"),
    },
    {
      what: "saving an answer",
      most: 4,
      make: () => ({ run: () => saveAnswer(database, origin, answers.next().value) }),
    },
    { what: "a step of a scenario", most: 4, make: () => scenarioSteps(learner) },
  ];
  return list;
}

async function saveAnswer(
  { sql }: Database,
  origin: string,
  task: AnswerTask | undefined,
): Promise<void> {
  if (!task) throw new Error("there is no attempt left to answer");
  const fields = `formKey=${randomUUID()}&${task.body}`;
  await postForm({ origin, cookie: task.cookie }, task.path, fields);
  // An answer that was not kept costs less. The bench's own statements are not counted.
  const kept = await sql`select from attempt_answers
    where attempt_id = ${task.attemptId} and position = ${task.position}`;
  if (kept.length !== 1) throw new Error(`${task.path} has kept ${kept.length} answers`);
}

function inWords({ statements, transaction }: StatementCount): string {
  return transaction > 0 ? `${statements} (and ${transaction} of a transaction)` : `${statements}`;
}
