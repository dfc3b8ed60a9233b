import { createHash } from "node:crypto";
import { startState, type Variables } from "#app/modules/assessment/scenario-rules.ts";
import { titleOf } from "#app/modules/assessment/scenario-texts.ts";
import type {
  Ask,
  Choice,
  Condition,
  Ending,
  Node,
  Scenario,
  ScenarioRole,
} from "../schemas/scenario.ts";
import { VARIABLES } from "../schemas/scenario.ts";
import type { Text } from "../schemas/shared.ts";
import { nodesAhead, scenarioFor, waysOf } from "./as-role.ts";

type Variable = (typeof VARIABLES)[number];

/** A condition as it can be tried with a pencil. */
export interface PaperCondition {
  points: { variable: Variable; at: "least" | "most"; value: number }[];
  /** Letters of boxes that must be ticked, and that must not be. */
  ticked: string[];
  notTicked: string[];
}

/** What is written on the player's sheet when a page is opened. */
export interface PaperNote {
  effects: { variable: Variable; change: number }[];
  /** The box to tick, if a condition asks for it. */
  tick: string | null;
}

interface PaperWay {
  page: number;
  /** Null where nothing has to hold. */
  when: PaperCondition | null;
}

export type BookletPage = { page: number } & (
  | {
      kind: "node";
      node: Pick<Node, "id" | "kind">;
      title: Text;
      texts: { text: Text; when: PaperCondition | null }[];
      asks: (PaperWay & { text: Text })[];
      choices: (PaperWay & { text: Text })[];
    }
  | { kind: "told"; text: Text; note: PaperNote; ways: PaperWay[] }
  | { kind: "asked"; question: Text; answer: Text; note: PaperNote; back: number }
  | { kind: "ending"; ending: Ending }
);

/** A scenario in one role as a booklet: “turn to page 7”. */
export interface Booklet {
  /** In the order of their numbers. The story begins on page 1. */
  pages: BookletPage[];
  /** What points are counted of, with where they start: only what a condition asks about. */
  points: { variable: Variable; start: number }[];
  /** Letters of the boxes on the player's sheet. */
  boxes: string[];
  /** Every choice and where it is told, for talking it over afterwards. */
  choices: { node: Node; choice: Choice; title: Text; page: number }[];
}

/**
 * Makes the booklet of a role. The pages are mixed by their ids, so the same story always has the
 * same numbers and its neighbours tell nothing.
 */
export function makeBooklet(scenario: Scenario, role: ScenarioRole): Booklet {
  const played = scenarioFor(scenario, role);
  const start = startState(scenario, role);
  const ahead = nodesAhead(played, start.node);
  const nodes = played.nodes.filter(({ id }) => ahead.has(id));
  const conditions = conditionsIn(nodes);
  const boxes = boxesFor(nodes, conditions);
  const pageOf = numberPages(played, nodes, ahead, `${scenario.id}/${role}`);
  const paper = (when: Condition | undefined) => onPaper(when, boxes);
  // What asks for a choice that nobody can make in this role never comes about.
  const possible = ({ when }: { when?: Condition }) =>
    (when?.chose ?? []).every((move) => boxes.has(move));
  const at = (key: string) => pageOf.get(key) ?? 1;
  const counted = VARIABLES.filter((name) =>
    conditions.some(
      ({ atLeast, atMost }) => atLeast?.[name] !== undefined || atMost?.[name] !== undefined,
    ),
  );
  const noteOf = (node: Node, { id, effects }: Ask | Choice): PaperNote => ({
    effects: counted.flatMap((variable) => {
      const change = effects[variable] ?? 0;
      return change === 0 ? [] : [{ variable, change }];
    }),
    tick: boxes.get(`${node.id}.${id}`) ?? null,
  });

  const pages = nodes.flatMap((node): BookletPage[] => [
    {
      page: at(node.id),
      kind: "node",
      node: { id: node.id, kind: node.kind },
      title: titleOf(node, role),
      texts: [
        { text: bodyOf(node, role), when: null },
        ...node.also.filter(possible).map(({ text, when }) => ({ text, when: paper(when) })),
      ],
      asks: node.asks.filter(possible).map((ask) => ({
        text: ask.text,
        when: paper(ask.when),
        page: at(`${node.id}.${ask.id}`),
      })),
      choices: node.choices.filter(possible).map((choice) => ({
        text: choice.text,
        when: paper(choice.when),
        page: at(`${node.id}.${choice.id}`),
      })),
    },
    ...node.asks.map((ask) => ({
      page: at(`${node.id}.${ask.id}`),
      kind: "asked" as const,
      question: ask.text,
      answer: ask.answer,
      note: noteOf(node, ask),
      back: at(node.id),
    })),
    ...node.choices.map((choice) => ({
      page: at(`${node.id}.${choice.id}`),
      kind: "told" as const,
      text: choice.consequence,
      note: noteOf(node, choice),
      ways: waysOf(choice)
        .filter(possible)
        .map(({ node: to, when }) => ({ page: at(to), when: paper(when) })),
    })),
  ]);
  for (const ending of played.endings) {
    if (ahead.has(ending.id)) pages.push({ page: at(ending.id), kind: "ending", ending });
  }
  return {
    pages: pages.sort((a, b) => a.page - b.page),
    points: counted.map((variable) => ({ variable, start: pointsOf(start.variables, variable) })),
    boxes: [...boxes.values()],
    choices: nodes.flatMap((node) =>
      node.choices.map((choice) => ({
        node,
        choice,
        title: titleOf(node, role),
        page: at(`${node.id}.${choice.id}`),
      })),
    ),
  };
}

const pointsOf = (variables: Variables, name: Variable) => variables[name];

function bodyOf(node: Node, role: ScenarioRole): Text {
  return node.variants.find((one) => one.roles.includes(role) && one.body)?.body ?? node.body;
}

function conditionsIn(nodes: readonly Node[]): Condition[] {
  return nodes.flatMap((node) =>
    [
      ...[...node.also, ...node.asks, ...node.choices].map(({ when }) => when),
      ...node.choices.flatMap(waysOf).map(({ when }) => when),
    ].filter((when) => when !== undefined),
  );
}

/** A letter for each choice and question that a condition asks about, in the order of the file. */
function boxesFor(nodes: readonly Node[], conditions: readonly Condition[]): Map<string, string> {
  const asked = new Set(
    conditions.flatMap(({ chose = [], notChose = [] }) => [...chose, ...notChose]),
  );
  const moves = nodes.flatMap((node) =>
    [...node.asks, ...node.choices].map(({ id }) => `${node.id}.${id}`),
  );
  return new Map(moves.filter((move) => asked.has(move)).map((move, i) => [move, letter(i)]));
}

/** A to Z, then AA, AB, … */
function letter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}

/** Null when nothing is left to try. What nobody can have done in this role is never ticked. */
function onPaper(
  when: Condition | undefined,
  boxes: ReadonlyMap<string, string>,
): PaperCondition | null {
  const { atLeast = {}, atMost = {}, chose = [], notChose = [] } = when ?? {};
  const letters = (moves: string[]) => moves.flatMap((move) => boxes.get(move) ?? []);
  const points = VARIABLES.flatMap((variable): PaperCondition["points"] => [
    ...(atLeast[variable] === undefined
      ? []
      : [{ variable, at: "least" as const, value: atLeast[variable] }]),
    ...(atMost[variable] === undefined
      ? []
      : [{ variable, at: "most" as const, value: atMost[variable] }]),
  ]);
  const paper = { points, ticked: letters(chose), notTicked: letters(notChose) };
  return points.length + paper.ticked.length + paper.notTicked.length > 0 ? paper : null;
}

function numberPages(
  scenario: Scenario,
  nodes: readonly Node[],
  ahead: ReadonlySet<string>,
  seed: string,
): Map<string, number> {
  const keys = [
    ...nodes.flatMap((node) => [
      node.id,
      ...[...node.asks, ...node.choices].map(({ id }) => `${node.id}.${id}`),
    ]),
    ...scenario.endings.map(({ id }) => id).filter((id) => ahead.has(id)),
  ];
  const [first] = ahead;
  const mixed = keys
    .filter((key) => key !== first)
    .map((key) => ({ key, at: createHash("sha256").update(`${seed}/${key}`).digest("hex") }))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  return new Map([first ?? "", ...mixed.map(({ key }) => key)].map((key, i) => [key, i + 1]));
}
