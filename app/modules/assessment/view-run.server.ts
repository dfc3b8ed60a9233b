import type { Ending, Node, Scenario } from "#app/catalog/schemas/scenario.ts";
import type { Text } from "#app/catalog/schemas/shared.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { type Debrief, debriefOf } from "./debrief.ts";
import { type OpenRun, openRun } from "./open-run.server.ts";
import { roleOnPath } from "./scenario-path.ts";
import { listChoiceCounts } from "./scenario-queries.server.ts";
import { availableAsks, availableChoices, currentNode } from "./scenario-rules.ts";
import { type Note, notesOf, textsOf, titleOf } from "./scenario-texts.ts";

/** Where the story stands: nothing in it tells which choice is good. */
export interface NodeView {
  kind: Node["kind"];
  title: Text;
  paragraphs: Text[];
  choices: { id: string; text: Text }[];
  /** Questions that may be put before the choice. */
  asks: { id: string; text: Text }[];
  /** One of the questions takes time. */
  asksTakeTime: boolean;
  /** What was learned by asking, in order. */
  notes: Note[];
}

/** What the last step did; it opens the page. */
export type LastStep =
  | { kind: "choice"; consequence: Text; feedback: Text | undefined }
  | { kind: "ask"; question: Text; answer: Text };

export interface RunView {
  id: string;
  /** 1 for the first run in the role. */
  number: number;
  role: Text;
  /** The run that counts for the course; the others are practice. */
  counts: boolean;
  course: { slug: string; title: Text };
  scenario: Pick<Scenario, "id" | "title" | "fictionNote" | "minutes">;
  /** Number of the step that a form on the page would take. */
  nextStep: number;
  last: LastStep | undefined;
  /** Null after the end, and where the story was rewritten under an open run. */
  node: NodeView | null;
  stranded: boolean;
  ending: Ending | null;
  skipped: boolean;
  /** Only after an ending. */
  debrief: Debrief | null;
}

/**
 * The actor's run as its pages show it. Two statements, three after the end.
 *
 * @throws NotFoundError for another person's run
 */
export async function viewRun(context: VerbContext, runId: string): Promise<RunView> {
  const open = await openRun(context, runId);
  const { scenario, run, end, course } = open;
  const ending = scenario.endings.find(({ id }) => id === end?.ending) ?? null;
  const counts = ending
    ? await listChoiceCounts(context.db, { scenario: scenario.id, role: open.role })
    : [];
  const { id, title, fictionNote, minutes } = scenario;
  return {
    id: run.id,
    number: run.number,
    role: scenario.roles.find((role) => role.id === open.role)?.title ?? title,
    counts: run.number === 1 && roleOnPath(course, id) === open.role,
    course: { slug: course.slug, title: course.title },
    scenario: { id, title, fictionNote, minutes },
    nextStep: open.steps.length + 1,
    last: lastStep(open),
    node: end || open.stranded ? null : nodeView(open),
    stranded: open.stranded,
    ending,
    skipped: end !== null && end.ending === null,
    debrief: ending ? debriefOf(open, counts) : null,
  };
}

function nodeView({ scenario, state }: OpenRun): NodeView | null {
  const node = currentNode(scenario, state);
  if (!node) return null;
  const asks = availableAsks(scenario, state);
  return {
    kind: node.kind,
    title: titleOf(node, state.role),
    paragraphs: textsOf(node, state),
    choices: availableChoices(scenario, state).map(({ id, text }) => ({ id, text })),
    asks: asks.map(({ id, text }) => ({ id, text })),
    asksTakeTime: asks.some(({ effects }) => (effects.time ?? 0) < 0),
    notes: notesOf(scenario, state),
  };
}

function lastStep({ scenario, steps }: OpenRun): LastStep | undefined {
  const step = steps.at(-1);
  const node = scenario.nodes.find(({ id }) => id === step?.node);
  const choice = node?.choices.find(({ id }) => id === step?.choice);
  if (choice) {
    return { kind: "choice", consequence: choice.consequence, feedback: choice.feedback };
  }
  const ask = node?.asks.find(({ id }) => id === step?.choice);
  return ask && { kind: "ask", question: ask.text, answer: ask.answer };
}
