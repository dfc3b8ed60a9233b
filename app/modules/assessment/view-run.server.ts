import type {
  Choice,
  Ending,
  Node,
  Scenario,
  ScenarioRole,
} from "#app/catalog/schemas/scenario.ts";
import type { Text } from "#app/catalog/schemas/shared.ts";
import type { VerbContext } from "#app/modules/verb.ts";
import { type OpenRun, openRun } from "./open-run.server.ts";
import { availableChoices, currentNode, playAll, type ScenarioState } from "./scenario-rules.ts";
import { textsOf, titleOf } from "./scenario-texts.ts";

/** A step of the path, as the learner looks back at it. */
export interface PathStep {
  node: { id: string; title: Text; critical: Node["critical"] };
  choice: { id: string; text: Text };
  consequence: Text;
  feedback: Text | undefined;
  law: string[];
  facts: string[];
  correct: boolean | null;
}

/** Where the story stands: nothing in it tells which choice is good. */
export interface NodeView {
  kind: Node["kind"];
  title: Text;
  paragraphs: Text[];
  choices: { id: string; text: Text }[];
}

export interface RunView {
  id: string;
  /** 1 for the run that counts. */
  number: number;
  course: { slug: string; title: Text };
  scenario: Pick<Scenario, "id" | "title" | "fictionNote" | "minutes">;
  /** Number of the step that a form on the page would take. */
  nextStep: number;
  /** The step taken last: its consequence opens the page. */
  last: PathStep | undefined;
  node: NodeView | null;
  ending: Ending | null;
  skipped: boolean;
  path: PathStep[];
  /** The path good practice recommends; only after the end. */
  recommended: PathStep[];
}

/**
 * The actor's run as its pages show it.
 *
 * @throws NotFoundError for another person's run
 */
export async function viewRun(context: VerbContext, runId: string): Promise<RunView> {
  const open = await openRun(context, runId);
  const { scenario, run, end, state } = open;
  const ending = scenario.endings.find(({ id }) => id === end?.ending) ?? null;
  const path = pathTaken(open);
  return {
    id: run.id,
    number: run.number,
    course: { slug: open.course.slug, title: open.course.title },
    scenario: {
      id: scenario.id,
      title: scenario.title,
      fictionNote: scenario.fictionNote,
      minutes: scenario.minutes,
    },
    nextStep: open.steps.length + 1,
    last: path.at(-1),
    node: end ? null : nodeView(scenario, state),
    ending,
    skipped: end !== null && end.ending === null,
    path,
    recommended: ending ? playPath(scenario, open.role) : [],
  };
}

function nodeView(scenario: Scenario, state: ScenarioState): NodeView | null {
  const node = currentNode(scenario, state);
  if (!node) return null;
  return {
    kind: node.kind,
    title: titleOf(node, state.role),
    paragraphs: textsOf(node, state),
    choices: availableChoices(scenario, state).map(({ id, text }) => ({ id, text })),
  };
}

function pathTaken(open: OpenRun): PathStep[] {
  return open.steps.flatMap((step) => {
    const node = open.scenario.nodes.find(({ id }) => id === step.node);
    const choice = node?.choices.find(({ id }) => id === step.choice);
    return node && choice ? [pathStep(node, choice, step.correct)] : [];
  });
}

function playPath(scenario: Scenario, role: ScenarioRole): PathStep[] {
  const path = scenario.roles.find(({ id }) => id === role)?.recommended ?? [];
  return playAll(scenario, role, path).flatMap((step) =>
    step.kind === "choice" ? [pathStep(step.node, step.choice, step.correct)] : [],
  );
}

function pathStep(node: Node, choice: Choice, correct: boolean | null): PathStep {
  return {
    node: { id: node.id, title: node.title, critical: node.critical },
    choice: { id: choice.id, text: choice.text },
    consequence: choice.consequence,
    feedback: choice.feedback,
    law: choice.law,
    facts: choice.facts,
    correct,
  };
}
