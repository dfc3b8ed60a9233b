import type { z } from "zod";
import { choice, type Scenario, type scenario } from "#app/catalog/schemas/scenario.ts";

type ChoiceInput = Omit<z.input<typeof choice>, "text" | "consequence">;

/**
 * A scenario with the nodes `n0`, `n1`, … that offer the given choices, and the endings `best`,
 * `fair` and `poor`. It may be smaller than the schema allows.
 */
export function scenarioOf(nodes: readonly (readonly ChoiceInput[])[]): Scenario {
  const said = (en: string) => ({ pl: en, en });
  const source = { document: "S0" as const, section: "3" };
  return {
    id: "made-for-a-test",
    title: said("A test"),
    summary: said("A test."),
    basedOn: "B",
    fictionNote: said("Invented."),
    warning: said("None."),
    minutes: 1,
    lawAsOf: "2026-11-01",
    roles: [{ id: "social-worker", title: said("Social worker"), recommended: ["n0.a"] }],
    start: { node: "n0", trust: 5, safety: 5, evidence: 0, time: 10 },
    nodes: nodes.map((choices, n) => ({
      id: `n${n}`,
      kind: "narration",
      title: said(`Node ${n}`),
      body: said("Text."),
      variants: [],
      also: [],
      asks: [],
      critical: "no",
      law: [],
      facts: [],
      choices: choices.map((given) =>
        choice.parse({ text: said(given.id), consequence: said("Then."), ...given }),
      ),
    })),
    endings: (["best", "fair", "poor"] as const).map((quality) => ({
      id: quality,
      quality,
      title: said(quality),
      body: said("The end."),
      lesson: said("A lesson."),
      law: [],
      facts: [],
    })),
    sources: [source],
  } satisfies z.output<typeof scenario>;
}
