import type { Translate } from "#app/i18n/translate.ts";
import { startState } from "#app/modules/assessment/scenario-rules.ts";
import type { Scenario, ScenarioRole } from "../schemas/scenario.ts";
import type { ContentLanguage } from "../schemas/shared.ts";
import { nodesAhead, scenarioFor, waysOf } from "./as-role.ts";
import {
  CELL_WIDTH,
  type EndingBox,
  endingBox,
  type NodeBox,
  nodeBox,
  PADDING,
} from "./graph-boxes.ts";
import { type Arrow, type PlacedArrow, type PlacedBox, placeInLayers } from "./layers.ts";
import { drawLines, escapeXml, round } from "./svg-text.ts";

interface GraphArrow extends Arrow {
  /** `node.choice`. */
  move: string;
  /** On the recommended path. */
  best: boolean;
  /** Taken only if a condition holds. */
  conditional: boolean;
}

interface GraphInput {
  scenario: Scenario;
  role: ScenarioRole;
  lang: ContentLanguage;
  t: Translate;
}

const INK = "#111";

/**
 * Draws a scenario as one role meets it: SVG, with nothing but shapes and text. Critical nodes have
 * a double frame, the recommended path thick arrows, a way with a condition a dashed one, and
 * endings a frame by how good they are; no colour carries a meaning.
 */
export function drawGraph(input: GraphInput): string {
  const { scenario, role, lang, t } = input;
  const played = scenarioFor(scenario, role);
  const start = startState(scenario, role).node;
  const ahead = nodesAhead(played, start);
  const nodes = played.nodes.filter(({ id }) => ahead.has(id));
  nodes.sort((a, b) => Number(b.id === start) - Number(a.id === start));
  const words = { scenario, role, lang, t };
  const boxes = [
    ...nodes.map((node) => nodeBox(node, words)),
    ...played.endings.filter(({ id }) => ahead.has(id)).map((one) => endingBox(one, words)),
  ];
  const placed = placeInLayers(boxes, arrowsOf(input, boxes));
  const drawnBoxes = placed.boxes.map((at) => {
    const box = boxes.find(({ id }) => id === at.id);
    return box?.kind === "node" ? drawNode(box, at) : box ? drawEnding(box, at) : "";
  });
  const drawnArrows = [...placed.arrows]
    .sort((a, b) => Number(a.arrow.best) - Number(b.arrow.best))
    .map((one) => drawArrow(one, placed.width));
  const title = roleTitle(input);
  const [width, height] = [round(placed.width), round(placed.height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Liberation Sans, Arial, Helvetica, sans-serif" role="img" aria-labelledby="title">`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...drawnArrows,
    ...drawnBoxes,
    "</svg>",
    "",
  ].join("\n");
}

function roleTitle({ scenario, role, lang }: GraphInput): string {
  const title = scenario.roles.find(({ id }) => id === role)?.title[lang] ?? role;
  return `${scenario.title[lang]}: ${title}`;
}

function arrowsOf({ scenario, role }: GraphInput, boxes: (NodeBox | EndingBox)[]): GraphArrow[] {
  const path = scenario.roles.find(({ id }) => id === role)?.recommended ?? [];
  const next = (move: string) => {
    const after = path.slice(path.indexOf(move) + 1);
    const choice = after.find((made) => !isAsk(scenario, made));
    return choice?.split(".")[0];
  };
  return boxes.flatMap((box) =>
    box.kind === "ending"
      ? []
      : box.cells.flatMap(({ choice }, c) => {
          const move = `${box.id}.${choice.id}`;
          const ways = waysOf(choice);
          const targets = [...new Set(ways.map(({ node }) => node))];
          const goesTo = path.includes(move) ? next(move) : undefined;
          return targets.map((to, i) => ({
            from: box.id,
            to,
            port: (box.width / box.cells.length) * (c + (i + 1) / (targets.length + 1)),
            move,
            best: path.includes(move) && (goesTo === to || (!goesTo && isBest(scenario, to))),
            conditional: targets.length > 1,
          }));
        }),
  );
}

const isAsk = (scenario: Scenario, move: string) =>
  scenario.nodes.some((node) => node.asks.some(({ id }) => `${node.id}.${id}` === move));

const isBest = (scenario: Scenario, id: string) =>
  scenario.endings.some((ending) => ending.id === id && ending.quality === "best");

function frame(at: PlacedBox, inset: number, stroke: number, more = ""): string {
  const [x, y] = [round(at.x + inset), round(at.y + inset)];
  const [width, height] = [round(at.width - 2 * inset), round(at.height - 2 * inset)];
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="${INK}" stroke-width="${stroke}"${more}/>`;
}

function drawNode(box: NodeBox, at: PlacedBox): string {
  const cellWidth = box.width / box.cells.length;
  const top = at.y + box.headHeight;
  const critical = box.node.critical !== "no";
  const cells = box.cells.map(({ lines, choice }, c) => {
    const x = at.x + c * cellWidth;
    const rule =
      c === 0
        ? ""
        : `<path d="M${round(x)} ${round(top)}V${round(at.y + at.height)}" stroke="#777"/>`;
    const inset = (cellWidth - CELL_WIDTH) / 2 + PADDING;
    const tip = `<title>${escapeXml(`${box.id}.${choice.id}`)}</title>`;
    return `${rule}<g>${tip}${drawLines(lines, x + Math.max(PADDING, inset), top + PADDING)}</g>`;
  });
  return [
    `<g><rect x="${round(at.x)}" y="${round(at.y)}" width="${round(at.width)}" height="${round(at.height)}" fill="#fff"/>`,
    `<rect x="${round(at.x)}" y="${round(at.y)}" width="${round(at.width)}" height="${round(box.headHeight)}" fill="#ececec"/>`,
    frame(at, 0, critical ? 2.5 : 1),
    critical ? frame(at, 5, 1) : "",
    drawLines(box.head, at.x + PADDING + 2, at.y + PADDING),
    `<path d="M${round(at.x)} ${round(top)}H${round(at.x + at.width)}" stroke="${INK}"/>`,
    ...cells,
    "</g>",
  ].join("");
}

function drawEnding(box: EndingBox, at: PlacedBox): string {
  const round18 = ' rx="18"';
  const frames = {
    best: frame(at, 0, 4, round18) + frame(at, 7, 1, ' rx="12"'),
    fair: frame(at, 0, 2, round18),
    poor: frame(at, 0, 2, `${round18} stroke-dasharray="7 5"`),
  };
  return [
    `<g><rect x="${round(at.x)}" y="${round(at.y)}" width="${round(at.width)}" height="${round(at.height)}"${round18} fill="#fff"/>`,
    frames[box.ending.quality],
    drawLines(box.head, at.x + PADDING + 8, at.y + PADDING),
    "</g>",
  ].join("");
}

function drawArrow({ arrow, points, back }: PlacedArrow<GraphArrow>, width: number): string {
  const stroke = arrow.best ? 4.5 : 1.4;
  const dashes = arrow.conditional && !arrow.best ? ' stroke-dasharray="6 4"' : "";
  const colour = arrow.best ? INK : "#555";
  const line = `fill="none" stroke="${colour}" stroke-width="${stroke}"${dashes}`;
  const tip = escapeXml(`${arrow.move} → ${arrow.to}`);
  const path = back ? backPath(points, width) : downPath(points);
  const end = points.at(-1) ?? { x: 0, y: 0 };
  const size = arrow.best ? 11 : 7;
  const head = back
    ? `M${round(end.x)} ${round(end.y)}l${size} ${-size / 2}v${size}z`
    : `M${round(end.x)} ${round(end.y)}l${-size / 2} ${-size}h${size}z`;
  return `<g><title>${tip}</title><path d="${path}" ${line}/><path d="${head}" fill="${colour}"/></g>`;
}

/** Straight down through the layers it passes, in curves between them. */
function downPath(points: readonly { x: number; y: number }[]): string {
  const [first, ...rest] = points;
  if (!first) return "";
  let from = first;
  const parts = [`M${round(from.x)} ${round(from.y)}`];
  for (const [i, to] of rest.entries()) {
    const last = i === rest.length - 1;
    const y = last ? to.y - 5 : to.y;
    const bend = (y - from.y) / 2;
    parts.push(
      from.x === to.x
        ? `V${round(y)}`
        : `C${round(from.x)} ${round(from.y + bend)} ${round(to.x)} ${round(y - bend)} ${round(to.x)} ${round(y)}`,
    );
    from = { x: to.x, y };
  }
  return parts.join("");
}

/** Down, out to the right and back up to the side of the target. */
function backPath(points: readonly { x: number; y: number }[], width: number): string {
  const [from, to] = points;
  if (!from || !to) return "";
  const side = Math.min(Math.max(from.x, to.x) + 60, width - 6);
  const low = from.y + 26;
  return `M${round(from.x)} ${round(from.y)}V${round(low)}H${round(side)}V${round(to.y)}H${round(to.x + 6)}`;
}
