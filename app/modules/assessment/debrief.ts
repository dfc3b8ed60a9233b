import { scenarioFor } from "#app/catalog/scenario/as-role.ts";
import type { Node } from "#app/catalog/schemas/scenario.ts";
import type { Text } from "#app/catalog/schemas/shared.ts";
import { alignPaths, type PathRow } from "./align-paths.ts";
import { type ChoiceShare, choiceShares } from "./choice-shares.ts";
import type { OpenRun } from "./open-run.server.ts";
import type { ChoiceCount } from "./scenario-queries.server.ts";
import { playAll } from "./scenario-rules.ts";
import { titleOf } from "./scenario-texts.ts";

/** A step of a path, as the learner looks back at it. */
export interface PathStep {
  /** Number of the step in the run. */
  step: number;
  node: { id: string; title: Text; critical: Node["critical"] };
  choice: { id: string; text: Text };
  /** Questions put on the node before the choice. */
  asked: Text[];
  feedback: Text | undefined;
  person: Text | undefined;
  law: string[];
  facts: string[];
  correct: boolean | null;
}

/** A decision and what there is to say of it. */
export interface DebriefRow extends PathRow<PathStep> {
  node: PathStep["node"];
  /** How others chose; null where nothing is told, undefined where nothing is counted. */
  others: ChoiceShare[] | null | undefined;
}

/** The look back at a run that has come to an ending. */
export interface Debrief {
  rows: DebriefRow[];
  /** The path taken is the recommended one. */
  samePath: boolean;
  /** What the person in the story went through, in order. */
  person: Text[];
}

/** Makes the look back. @param counts everybody's choices in this role */
export function debriefOf(open: OpenRun, counts: readonly ChoiceCount[]): Debrief {
  const { scenario, role } = open;
  const path = scenario.roles.find(({ id }) => id === role)?.recommended ?? [];
  const recommended = stepsOf(
    open,
    playAll(scenario, role, path).map((result) => ({
      node: result.node.id,
      choice: result.kind === "ask" ? result.ask.id : result.choice.id,
      correct: result.correct,
    })),
  );
  const taken = stepsOf(open, open.steps);
  const offered = scenarioFor(scenario, role);
  const rows = alignPaths(
    taken,
    recommended,
    ({ node }) => node.id,
    ({ choice }) => choice.id,
  );
  return {
    rows: rows.flatMap((row): DebriefRow[] => {
      const node = (row.taken ?? row.recommended)?.node;
      if (!node) return [];
      const whole = offered.nodes.find(({ id }) => id === node.id);
      const counted = row.taken !== null && whole !== undefined && node.critical !== "no";
      return [{ ...row, node, others: counted ? choiceShares(whole, counts) : undefined }];
    }),
    samePath: rows.every(({ same }) => same),
    person: taken.flatMap(({ person }) => (person ? [person] : [])),
  };
}

/** Choices with the questions that were put before each; what the story no longer has is left out. */
function stepsOf(
  { scenario, role }: OpenRun,
  moves: readonly { node: string; choice: string; correct: boolean | null }[],
): PathStep[] {
  let asked: Text[] = [];
  return moves.flatMap((move, i) => {
    const node = scenario.nodes.find(({ id }) => id === move.node);
    const ask = node?.asks.find(({ id }) => id === move.choice);
    if (ask) asked = [...asked, ask.text];
    const choice = node?.choices.find(({ id }) => id === move.choice);
    if (!node || !choice) return [];
    const questions = asked;
    asked = [];
    const { id, text, feedback, person, law, facts } = choice;
    return [
      {
        step: i + 1,
        node: { id: node.id, title: titleOf(node, role), critical: node.critical },
        choice: { id, text },
        asked: questions,
        feedback,
        person,
        law,
        facts,
        correct: move.correct,
      },
    ];
  });
}
