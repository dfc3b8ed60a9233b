import { playAll, type StepResult, startState } from "#app/modules/assessment/scenario-rules.ts";
import { textsOf, titleOf } from "#app/modules/assessment/scenario-texts.ts";
import type { Scenario, ScenarioRole } from "../schemas/scenario.ts";
import type { Text } from "../schemas/shared.ts";

/** A text about people is read with care, and the options are weighed against each other. */
const WORDS_PER_MINUTE = 150;

/**
 * Minutes it takes to read what the recommended path of a role shows, in the language with more
 * words: nodes with all that may be chosen or asked, what follows, and the ending.
 */
export function readingMinutes(scenario: Scenario, role: ScenarioRole): number {
  const recommended = scenario.roles.find(({ id }) => id === role)?.recommended ?? [];
  let state = startState(scenario, role);
  const texts: Text[] = [scenario.summary, scenario.warning];
  let shown = "";
  for (const step of playAll(scenario, role, recommended)) {
    if (step.node.id !== shown) {
      texts.push(titleOf(step.node, role), ...textsOf(step.node, state));
      for (const { text } of [...step.node.asks, ...step.node.choices]) texts.push(text);
    }
    shown = step.kind === "ask" ? step.node.id : "";
    texts.push(...told(step));
    state = step.state;
  }
  const words = (["pl", "en"] as const).map((language) =>
    texts.reduce((sum, text) => sum + text[language].split(/\s+/).length, 0),
  );
  return Math.max(1, Math.round(Math.max(...words) / WORDS_PER_MINUTE));
}

function told(step: StepResult): Text[] {
  if (step.kind === "ask") return [step.ask.answer];
  const { consequence, feedback } = step.choice;
  const ending = step.ending ? [step.ending.title, step.ending.body, step.ending.lesson] : [];
  return [consequence, ...(feedback ? [feedback] : []), ...ending];
}
