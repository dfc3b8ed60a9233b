import type { Node, Scenario } from "../schemas/scenario.ts";
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
  checkRoles(scenario, report);
  for (const [n, node] of scenario.nodes.entries()) {
    checkMoveIds(node, n, report);
    for (const [c, choice] of node.choices.entries()) {
      const path = ["nodes", n, "choices", c];
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
        const [nodeId = "", moveId] = made.split(".");
        const node = nodes.get(nodeId);
        if ([...(node?.choices ?? []), ...(node?.asks ?? [])].some(({ id }) => id === moveId)) {
          continue;
        }
        report(
          [...path, list, i],
          `there is no choice or question "${made}"`,
          "write it as node.choice or node.ask",
        );
      }
    }
  }
}

/** Choices and questions of a node are named together: a condition cannot tell them apart. */
function checkMoveIds(node: Node, n: number, report: Report): void {
  const seen = new Set<string>();
  const moves = [
    ...node.choices.map(({ id }, c) => ({ id, word: "choice", path: ["choices", c] })),
    ...node.asks.map(({ id }, a) => ({ id, word: "question", path: ["asks", a] })),
  ];
  for (const { id, word, path } of moves) {
    if (seen.has(id)) {
      report(
        ["nodes", n, ...path, "id"],
        `the ${word} "${id}" stands twice on "${node.id}"`,
        "rename one",
      );
    }
    seen.add(id);
  }
}

/** Roles are named once, begin somewhere, and everything that speaks of a role means one of them. */
function checkRoles(scenario: Scenario, report: Report): void {
  const known: string[] = scenario.roles.map(({ id }) => id);
  for (const [r, role] of scenario.roles.entries()) {
    if (known.indexOf(role.id) !== r) {
      report(["roles", r, "id"], `the role "${role.id}" stands twice`, "remove one");
    }
    if (role.start && !scenario.nodes.some(({ id }) => id === role.start)) {
      report(["roles", r, "start"], `there is no node "${role.start}"`, "use the id of a node");
    }
  }
  const variants = scenario.nodes.flatMap((node, n) =>
    node.variants.map((variant, v) => ({
      variant,
      earlier: node.variants.slice(0, v).flatMap(({ roles }) => roles),
      path: ["nodes", n, "variants", v],
    })),
  );
  const named = [
    ...conditionsOf(scenario).map(({ condition, path }) => ({ roles: condition.roles, path })),
    ...variants.map(({ variant, path }) => ({ roles: variant.roles, path })),
  ];
  for (const { roles, path } of named) {
    for (const [i, role] of (roles ?? []).entries()) {
      if (known.includes(role)) continue;
      report(
        [...path, "roles", i],
        `the scenario has no role "${role}"`,
        `use one of: ${known.join(", ")}`,
      );
    }
  }
  for (const { variant, earlier, path } of variants) {
    if (!variant.title && !variant.body) {
      report(path, "this variant changes nothing", 'give it a "title:" or a "body:"');
    }
    for (const [i, role] of variant.roles.entries()) {
      if (!earlier.includes(role)) continue;
      report(
        [...path, "roles", i],
        `the role "${role}" has a variant above`,
        "put title and body of a role into one variant",
      );
    }
  }
}

/** Checks that every critical decision says which choices are correct, and what each meant. */
export function checkCritical(scenario: Scenario, report: Report): void {
  for (const [n, node] of scenario.nodes.entries()) {
    if (node.critical === "no") continue;
    for (const [c, choice] of node.choices.entries()) {
      const path = ["nodes", n, "choices", c];
      if (choice.correct === undefined) {
        report(
          path,
          `"${node.id}" is critical, but its choice "${choice.id}" does not say whether it is correct`,
          'add "correct: true" or "correct: false"',
        );
      }
      if (!choice.person) {
        report(
          path,
          `"${node.id}" is critical, but its choice "${choice.id}" does not say what it meant for the person`,
          'add "person:" in both languages',
        );
      }
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
