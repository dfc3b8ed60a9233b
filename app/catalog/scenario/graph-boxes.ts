import type { Translate } from "#app/i18n/translate.ts";
import { titleOf } from "#app/modules/assessment/scenario-texts.ts";
import type {
  Choice,
  Condition,
  Ending,
  Node,
  Scenario,
  ScenarioRole,
} from "../schemas/scenario.ts";
import { VARIABLES } from "../schemas/scenario.ts";
import type { ContentLanguage } from "../schemas/shared.ts";
import { waysOf } from "./as-role.ts";
import { heightOf, LINE, type TextLine, wrap } from "./svg-text.ts";

export const CELL_WIDTH = 176;
export const PADDING = 12;
const TITLE_SIZE = 15;
const SMALL = 11;
const END_WIDTH = 230;

/** A choice under its node: its words, and where it leads. */
export interface Cell {
  choice: Choice;
  lines: TextLine[];
}

/** A node as it is drawn: a head, below it a cell for each choice. */
export interface NodeBox {
  kind: "node";
  id: string;
  node: Node;
  head: TextLine[];
  headHeight: number;
  cells: Cell[];
  width: number;
  height: number;
}

export interface EndingBox {
  kind: "ending";
  id: string;
  ending: Ending;
  head: TextLine[];
  width: number;
  height: number;
}

interface Words {
  scenario: Scenario;
  role: ScenarioRole;
  lang: ContentLanguage;
  t: Translate;
}

export function nodeBox(node: Node, words: Words): NodeBox {
  const { role, lang, t } = words;
  const width = Math.max(node.choices.length * CELL_WIDTH, 1.4 * CELL_WIDTH);
  const inner = width - 2 * PADDING;
  const small = (text: string, soft = true): TextLine[] =>
    wrap(text, inner, SMALL, 2).map((line) => ({ text: line, size: SMALL, soft }));
  const critical =
    node.critical === "no" ? [] : small(`◆ ${t(`content:graph.${node.critical}`)}`, false);
  const head: TextLine[] = [
    ...wrap(titleOf(node, role)[lang], inner, TITLE_SIZE, 3).map((text) => ({
      text,
      size: TITLE_SIZE,
      bold: true,
    })),
    ...small(`${node.id} · ${t(`assessment:scenario.kinds.${node.kind}`)}`),
    ...critical,
    ...node.asks.flatMap((ask) => small(`? ${ask.id}: ${ask.text[lang]}`)),
  ];
  const headHeight = heightOf(head) + 2 * PADDING;
  const cells = node.choices.map((choice) => ({ choice, lines: cellLines(choice, node, words) }));
  const cellHeight = Math.max(...cells.map(({ lines }) => heightOf(lines))) + 2 * PADDING;
  return {
    kind: "node",
    id: node.id,
    node,
    head,
    headHeight,
    cells,
    width,
    height: headHeight + cellHeight,
  };
}

function cellLines(choice: Choice, node: Node, { lang, t }: Words): TextLine[] {
  const inner = CELL_WIDTH - 2 * PADDING + 4;
  const small = (text: string, most: number, soft: boolean): TextLine[] =>
    wrap(text, inner, SMALL, most).map((line) => ({ text: line, size: SMALL, soft }));
  const right = node.critical === "no" ? "" : choice.correct ? " ✓" : " ✗";
  const ways = waysOf(choice);
  const conditional = ways.length > 1 ? ways : [];
  return [
    { text: `${choice.id}${right}`, size: SMALL, bold: true },
    ...small(choice.text[lang], 4, false),
    ...(choice.when
      ? small(`${t("content:graph.only_if")} ${inWords(choice.when, t)}`, 3, true)
      : []),
    ...conditional.flatMap(({ node: to, when }) =>
      small(when ? `→ ${to}: ${inWords(when, t)}` : `→ ${to}`, 3, true),
    ),
  ];
}

export function endingBox(ending: Ending, { lang, t }: Words): EndingBox {
  const inner = END_WIDTH - 2 * PADDING;
  const head: TextLine[] = [
    { text: t(`assessment:scenario.endings.${ending.quality}`), size: SMALL, soft: true },
    ...wrap(ending.title[lang], inner, TITLE_SIZE, 3).map((text) => ({
      text,
      size: TITLE_SIZE,
      bold: true,
    })),
    { text: ending.id, size: SMALL, soft: true },
  ];
  const height = heightOf(head) + 2 * PADDING + LINE;
  return { kind: "ending", id: ending.id, ending, head, width: END_WIDTH, height };
}

/** A condition as its author would say it. */
export function inWords(condition: Condition, t: Translate): string {
  const { atLeast = {}, atMost = {}, chose = [], notChose = [] } = condition;
  return [
    ...VARIABLES.flatMap((name) => [
      ...(atLeast[name] === undefined
        ? []
        : [`${t(`content:variables.${name}`)} ≥ ${atLeast[name]}`]),
      ...(atMost[name] === undefined
        ? []
        : [`${t(`content:variables.${name}`)} ≤ ${atMost[name]}`]),
    ]),
    ...chose,
    ...notChose.map((made) => `${t("content:graph.not")} ${made}`),
  ].join(", ");
}
