import { randomUUID } from "node:crypto";
import type { CatalogReader } from "#app/catalog/catalog.server.ts";
import type { Scenario, ScenarioRole } from "#app/catalog/schemas/scenario.ts";
import type { Database } from "#app/database/connect.server.ts";
import { drawFinalTest } from "#app/modules/assessment/draw.ts";
import { judgeAnswer, readAnswer } from "#app/modules/assessment/interactions/index.ts";
import {
  applyStep,
  availableAsks,
  availableChoices,
  type StepResult,
  startState,
} from "#app/modules/assessment/scenario-rules.ts";
import { answerFields } from "./answer-tasks.ts";
import { beginPlaying, type Player } from "./players.ts";
import type { LoadForm } from "./put-load.ts";
import type { DirectWrite } from "./write-directly.ts";

/** One thing that a learner does: the form, and the row that it comes to. */
export interface PlayTask {
  form: LoadForm;
  write: DirectWrite;
}

/**
 * Makes learners who play: for each a step of the course's scenario and an answer of its final test
 * in turn, at least `tasks` of them. Runs and attempts go on in new ones when they end.
 */
export async function makePlayTasks(
  database: Database,
  catalog: CatalogReader,
  size: { origin: string; course: string; learners: number; tasks: number },
): Promise<PlayTask[][]> {
  const course = catalog.findCourse(size.course);
  const step = course?.steps.find(({ kind }) => kind === "scenario");
  const scenario = step?.kind === "scenario" ? catalog.findScenario(step.scenario) : undefined;
  if (!course || step?.kind !== "scenario" || !scenario) throw new Error("There is no scenario");
  const role = step.role as ScenarioRole;
  const seed = randomUUID();
  const items = drawFinalTest(catalog, course, seed);
  const walks = Array.from({ length: WALKS }, (_, index) => walk(scenario, role, index));
  const shortest = Math.min(...walks.map(({ length }) => length));
  const half = Math.ceil(size.tasks / 2);
  const players = await beginPlaying(database, {
    ...{ origin: size.origin, learners: size.learners, course, scenario, role, seed, items },
    ...{ attempts: Math.ceil(half / items.length), runs: Math.ceil(half / shortest) },
  });
  const answers = items.map((id, index) => answerOf(catalog, id, index + 1));
  return players.map((player, index) => {
    const own = walks[index % WALKS] ?? [];
    const steps = player.runs.flatMap((run, number) =>
      own.map((one) => stepTask(player, run, one, number === 0 ? { scenario, role } : null)),
    );
    const given = player.attempts.flatMap((attempt) =>
      answers.map((one) => answerTask(player, attempt, one)),
    );
    return steps.slice(0, half).flatMap((one, turn) => [one, given[turn] ?? one]);
  });
}

/** Ways through the story that learners take in turn. */
const WALKS = 12;

type Move = StepResult & { field: "ask" | "choice"; move: string; at: number };

/** A way through the story: other choices for each number, a question now and then. */
function walk(scenario: Scenario, role: ScenarioRole, number: number): Move[] {
  let state = startState(scenario, role);
  const moves: Move[] = [];
  while (state.ended === null) {
    const choices = availableChoices(scenario, state);
    const asks = availableAsks(scenario, state);
    const ask = (number + moves.length) % 3 === 0 ? asks[0] : undefined;
    const move = ask ?? choices[(number + moves.length) % choices.length];
    if (!move) throw new Error(`${scenario.id} offers nothing on ${state.node}`);
    const result = applyStep(scenario, state, move.id);
    moves.push({ ...result, field: ask ? "ask" : "choice", move: move.id, at: moves.length + 1 });
    state = result.state;
  }
  return moves;
}

function stepTask(
  { cookie }: Player,
  run: string,
  { node, move, field, at, correct, state, kind }: Move,
  counted: { scenario: Scenario; role: string } | null,
): PlayTask {
  const critical = kind === "ask" ? "no" : node.critical;
  const counts = correct !== null ? counted : null;
  const { ended } = state;
  return {
    form: { path: `/pl/runs/${run}`, headers: { cookie }, body: `step=${at}&${field}=${move}` },
    write: {
      kind: "step",
      row: [run, at, node.id, move, critical, correct, JSON.stringify(state)],
      more: [ended, counts?.scenario.id ?? null, counts?.role ?? null],
    },
  };
}

function answerOf(catalog: CatalogReader, id: string, position: number) {
  const item = catalog.findItem(id);
  const body = `confidence=2&${answerFields(item)}`;
  const read = item && readAnswer(item, new URLSearchParams(body), (parts) => [...parts]);
  if (!read || "lacks" in read) throw new Error(`${id} cannot be answered`);
  const { score, correct } = judgeAnswer(item, read.answer);
  return { position, body, row: [id, JSON.stringify(read.answer), score, correct] };
}

function answerTask(
  { cookie }: Player,
  attempt: string,
  { position, body, row }: ReturnType<typeof answerOf>,
): PlayTask {
  return {
    form: { path: `/pl/attempts/${attempt}/${position}`, headers: { cookie }, body },
    write: { kind: "answer", row: [attempt, position, ...row], more: [] },
  };
}
