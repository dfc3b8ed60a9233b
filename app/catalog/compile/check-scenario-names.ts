import type { Scenario } from "../schemas/scenario.ts";
import { conditionsOf } from "./scenario-live.ts";
import { fieldName, type YamlPath } from "./yaml-file.ts";

/** Takes one fault of a scenario, with the path of its place in the file. */
export type Report = (path: YamlPath, message: string, fix: string) => void;

/** Checks that every name in the graph means something, and means one thing. */
export function checkNames(scenario: Scenario, report: Report): void {
  const names = new Map<string, string>();
  const places = [
    ...scenario.nodes.map(({ id }, n) => ({ id, path: ["nodes", n, "id"] })),
    ...scenario.endings.map(({ id }, e) => ({ id, path: ["endings", e, "id"] })),
  ];
  for (const { id, path } of places) {
    const first = names.get(id);
    if (first) report(path, `the id "${id}" is taken by ${first}`, "give it a name of its own");
    else names.set(id, fieldName(path));
  }
  const nodes = new Map(scenario.nodes.map((node) => [node.id, node]));
  const target = (path: YamlPath, id: string) => {
    if (!names.has(id))
      report(path, `there is no node or ending "${id}"`, "use the id of a node or an ending");
  };
  if (!nodes.has(scenario.start.node)) {
    report(["start", "node"], `there is no node "${scenario.start.node}"`, "use the id of a node");
  }
  for (const [n, node] of scenario.nodes.entries()) {
    const seen = new Set<string>();
    for (const [c, choice] of node.choices.entries()) {
      const path = ["nodes", n, "choices", c];
      if (seen.has(choice.id)) {
        report(
          [...path, "id"],
          `the choice "${choice.id}" stands twice on "${node.id}"`,
          "rename one",
        );
      }
      seen.add(choice.id);
      if (typeof choice.to === "string") {
        target([...path, "to"], choice.to);
        continue;
      }
      for (const [w, way] of choice.to.entries()) {
        const last = w === choice.to.length - 1;
        target([...path, "to", w, "node"], way.node);
        if (last && way.when) {
          report(
            [...path, "to", w, "when"],
            "the last way has a condition, so there may be no way on",
            'remove its "when:"',
          );
        } else if (!last && !way.when) {
          report(
            [...path, "to", w],
            "a way without a condition hides those below it",
            'add "when:", or move it to the end',
          );
        }
      }
    }
  }
  for (const { condition, path } of conditionsOf(scenario)) {
    for (const list of ["chose", "notChose"] as const) {
      for (const [i, made] of (condition[list] ?? []).entries()) {
        const [nodeId = "", choiceId] = made.split(".");
        if (nodes.get(nodeId)?.choices.some(({ id }) => id === choiceId)) continue;
        report([...path, list, i], `there is no choice "${made}"`, "write it as node.choice");
      }
    }
  }
}

/** Checks that every critical decision says which choices are correct. */
export function checkCritical(scenario: Scenario, report: Report): void {
  for (const [n, node] of scenario.nodes.entries()) {
    if (node.critical === "no") continue;
    for (const [c, choice] of node.choices.entries()) {
      if (choice.correct !== undefined) continue;
      report(
        ["nodes", n, "choices", c],
        `"${node.id}" is critical, but its choice "${choice.id}" does not say whether it is correct`,
        'add "correct: true" or "correct: false"',
      );
    }
    if (!node.choices.some(({ correct }) => correct)) {
      report(
        ["nodes", n, "critical"],
        `no choice on "${node.id}" is correct`,
        'mark one with "correct: true"',
      );
    }
  }
}
