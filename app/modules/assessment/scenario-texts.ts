import type { Node, Scenario, ScenarioRole } from "#app/catalog/schemas/scenario.ts";
import type { Text } from "#app/catalog/schemas/shared.ts";
import { holds, type ScenarioState } from "./scenario-rules.ts";

/** What a node is called in a role. */
export function titleOf(node: Node, role: ScenarioRole): Text {
  return variantOf(node, role, "title") ?? node.title;
}

/** The texts of a node in this state: its body in the role, then each paragraph that holds. */
export function textsOf(node: Node, state: ScenarioState): Text[] {
  const also = node.also.filter(({ when }) => holds(when, state)).map(({ text }) => text);
  return [variantOf(node, state.role, "body") ?? node.body, ...also];
}

function variantOf(node: Node, role: ScenarioRole, part: "title" | "body"): Text | undefined {
  return node.variants.find((variant) => variant.roles.includes(role) && variant[part])?.[part];
}

/** A question that was put, and what was learned. */
export interface Note {
  /** `node.ask`. */
  id: string;
  question: Text;
  answer: Text;
}

/** What the learner has found out so far, in the order of the questions. */
export function notesOf(scenario: Scenario, state: ScenarioState): Note[] {
  return state.chose.flatMap((made) => {
    const [nodeId, askId] = made.split(".");
    const node = scenario.nodes.find(({ id }) => id === nodeId);
    const ask = node?.asks.find(({ id }) => id === askId);
    return ask ? [{ id: made, question: ask.text, answer: ask.answer }] : [];
  });
}
