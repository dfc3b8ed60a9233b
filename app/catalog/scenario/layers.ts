/** A box to be placed; arrows leave it at its ports and enter it at its top. */
export interface BoxSize {
  id: string;
  width: number;
  height: number;
}

/** An arrow from a port of a box, measured from the box's left edge, to another box. */
export interface Arrow {
  from: string;
  port: number;
  to: string;
}

export interface PlacedBox extends BoxSize {
  x: number;
  y: number;
}

export interface PlacedArrow<A extends Arrow> {
  arrow: A;
  /** Points from top to bottom; an arrow back up leads from the port to the side of its target. */
  points: { x: number; y: number }[];
  back: boolean;
}

export interface Placed<A extends Arrow> {
  boxes: PlacedBox[];
  arrows: PlacedArrow<A>[];
  width: number;
  height: number;
}

/** A box or, on a layer that an arrow only passes, a slot for it. */
interface Slot {
  key: string;
  width: number;
  height: number;
  x: number;
  /** Slots of the layer above that lead here, with the place of the port. */
  above: { slot: Slot; port: number }[];
  below: { slot: Slot; port: number }[];
}

const GAP_X = 28;
const GAP_Y = 84;
const PASSING = 10;
const MARGIN = 24;
const SWEEPS = 12;

/**
 * Places boxes in layers from the top down, so that every arrow leads down except those that close
 * a circle, and few arrows cross. The same graph is always placed the same way.
 *
 * @param boxes the first one is the start; the order is kept where nothing speaks against it
 */
export function placeInLayers<A extends Arrow>(
  boxes: readonly BoxSize[],
  arrows: readonly A[],
): Placed<A> {
  const back = backArrows(boxes, arrows);
  const down = arrows.filter((arrow) => !back.has(arrow));
  const layerOf = longestWays(boxes, down);
  const { layers, chains } = fillLayers(boxes, down, layerOf);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const list = sweep % 2 === 0 ? layers : [...layers].reverse();
    for (const layer of list) sortLayer(layer, sweep % 2 === 0 ? "above" : "below");
  }
  for (const layer of layers) pack(layer);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const list = sweep % 2 === 0 ? layers : [...layers].reverse();
    for (const layer of list) pull(layer, sweep % 2 === 0 ? "above" : "below");
  }
  return finish(boxes, layers, chains, back);
}

/** Arrows that close a circle, found depth first from the start. */
function backArrows<A extends Arrow>(boxes: readonly BoxSize[], arrows: readonly A[]): Set<A> {
  const back = new Set<A>();
  const state = new Map<string, "open" | "done">();
  const visit = (id: string) => {
    state.set(id, "open");
    for (const arrow of arrows.filter(({ from }) => from === id)) {
      if (state.get(arrow.to) === "open") back.add(arrow);
      else if (!state.has(arrow.to)) visit(arrow.to);
    }
    state.set(id, "done");
  };
  for (const { id } of boxes) if (!state.has(id)) visit(id);
  return back;
}

/** The layer of each box: the most arrows on a way to it. */
function longestWays(boxes: readonly BoxSize[], down: readonly Arrow[]): Map<string, number> {
  const layerOf = new Map<string, number>();
  const visit = (id: string): number => {
    const known = layerOf.get(id);
    if (known !== undefined) return known;
    const above = down.filter(({ to }) => to === id).map(({ from }) => visit(from) + 1);
    const layer = Math.max(0, ...above);
    layerOf.set(id, layer);
    return layer;
  };
  for (const { id } of boxes) visit(id);
  return layerOf;
}

function fillLayers<A extends Arrow>(
  boxes: readonly BoxSize[],
  down: readonly A[],
  layerOf: ReadonlyMap<string, number>,
) {
  const layers: Slot[][] = Array.from({ length: Math.max(0, ...layerOf.values()) + 1 }, () => []);
  const slots = new Map<string, Slot>();
  const add = (layer: number, key: string, width: number, height: number) => {
    const slot: Slot = { key, width, height, x: 0, above: [], below: [] };
    layers[layer]?.push(slot);
    slots.set(key, slot);
    return slot;
  };
  for (const { id, width, height } of boxes) add(layerOf.get(id) ?? 0, id, width, height);
  const chains = new Map<A, Slot[]>();
  for (const [i, arrow] of down.entries()) {
    const [from, to] = [slots.get(arrow.from), slots.get(arrow.to)];
    if (!from || !to) continue;
    const chain = [from];
    for (let layer = (layerOf.get(arrow.from) ?? 0) + 1; layer < (layerOf.get(arrow.to) ?? 0); ) {
      chain.push(add(layer, `${i}/${layer}`, PASSING, 0));
      layer += 1;
    }
    chain.push(to);
    for (const [k, slot] of chain.entries()) {
      const next = chain[k + 1];
      if (!next) continue;
      const port = k === 0 ? arrow.port : slot.width / 2;
      slot.below.push({ slot: next, port: next.width / 2 });
      next.above.push({ slot, port });
    }
    chains.set(arrow, chain);
  }
  return { layers, chains };
}

/** Where a slot would like to have its middle: the mean of what it is joined with. */
function wish(slot: Slot, side: "above" | "below"): number | undefined {
  const joined = slot[side];
  if (joined.length === 0) return undefined;
  return joined.reduce((sum, { slot: other, port }) => sum + other.x + port, 0) / joined.length;
}

function sortLayer(layer: Slot[], side: "above" | "below"): void {
  pack(layer);
  const wishes = new Map(
    layer.map((slot) => [slot, wish(slot, side) ?? slot.x + slot.width / 2] as const),
  );
  layer.sort((a, b) => (wishes.get(a) ?? 0) - (wishes.get(b) ?? 0));
  pack(layer);
}

function pack(layer: Slot[]): void {
  let x = 0;
  for (const slot of layer) {
    slot.x = x;
    x += slot.width + GAP_X;
  }
}

/** Moves the slots of a layer towards their wishes, without changing their order. */
function pull(layer: Slot[], side: "above" | "below"): void {
  const wanted = layer.map(
    (slot) => (wish(slot, side) ?? slot.x + slot.width / 2) - slot.width / 2,
  );
  const fromLeft = [...wanted];
  const fromRight = [...wanted];
  const spaceAfter = (i: number) => (layer[i]?.width ?? 0) + GAP_X;
  for (let i = 1; i < layer.length; i += 1) {
    fromLeft[i] = Math.max(wanted[i] ?? 0, (fromLeft[i - 1] ?? 0) + spaceAfter(i - 1));
  }
  for (let i = layer.length - 2; i >= 0; i -= 1) {
    fromRight[i] = Math.min(wanted[i] ?? 0, (fromRight[i + 1] ?? 0) - spaceAfter(i));
  }
  for (const [i, slot] of layer.entries()) {
    slot.x = ((fromLeft[i] ?? 0) + (fromRight[i] ?? 0)) / 2;
  }
}

function finish<A extends Arrow>(
  boxes: readonly BoxSize[],
  layers: Slot[][],
  chains: ReadonlyMap<A, Slot[]>,
  back: ReadonlySet<A>,
): Placed<A> {
  const left = Math.min(...layers.flat().map(({ x }) => x));
  const tops = new Map<Slot, { top: number; bottom: number }>();
  let y = MARGIN;
  for (const layer of layers) {
    const height = Math.max(...layer.map((slot) => slot.height));
    for (const slot of layer) {
      // An arrow passes a layer straight down.
      tops.set(slot, { top: y, bottom: y + (slot.height || height) });
    }
    y += height + GAP_Y;
  }
  const placed = new Map<string, PlacedBox>();
  for (const slot of layers.flat()) {
    const box = boxes.find(({ id }) => id === slot.key);
    if (box) placed.set(box.id, { ...box, x: slot.x - left + MARGIN, y: tops.get(slot)?.top ?? 0 });
  }
  const entries = entryPoints(chains);
  const arrows: PlacedArrow<A>[] = [];
  for (const [arrow, chain] of chains) {
    const shift = MARGIN - left;
    const points = chain.flatMap((slot, k) => {
      const { top = 0, bottom = 0 } = tops.get(slot) ?? {};
      const box = placed.get(slot.key);
      if (k === 0) return [{ x: slot.x + arrow.port + shift, y: top + (box?.height ?? 0) }];
      if (k === chain.length - 1) return [{ x: (entries.get(arrow) ?? 0) + shift, y: top }];
      const x = slot.x + slot.width / 2 + shift;
      return [
        { x, y: top },
        { x, y: bottom },
      ];
    });
    arrows.push({ arrow, points, back: false });
  }
  for (const arrow of back) {
    const [from, to] = [placed.get(arrow.from), placed.get(arrow.to)];
    if (!from || !to) continue;
    const start = { x: from.x + arrow.port, y: from.y + from.height };
    const end = { x: to.x + to.width, y: to.y + Math.min(24, to.height / 2) };
    arrows.push({ arrow, points: [start, end], back: true });
  }
  const all = [...placed.values()];
  return {
    boxes: all,
    arrows,
    width: Math.max(...layers.flat().map((slot) => slot.x + slot.width - left)) + 3 * MARGIN,
    height: Math.max(...all.map((box) => box.y + box.height)) + MARGIN,
  };
}

/** Where each arrow enters its box: side by side, in the order in which they come. */
function entryPoints<A extends Arrow>(chains: ReadonlyMap<A, Slot[]>): Map<A, number> {
  const points = new Map<A, number>();
  const byTarget = new Map<Slot, A[]>();
  for (const [arrow, chain] of chains) {
    const target = chain.at(-1);
    if (target) byTarget.set(target, [...(byTarget.get(target) ?? []), arrow]);
  }
  const comesFrom = (arrow: A) => {
    const slot = chains.get(arrow)?.at(-2);
    return slot ? slot.x + (chains.get(arrow)?.length === 2 ? arrow.port : slot.width / 2) : 0;
  };
  for (const [target, arrows] of byTarget) {
    arrows.sort((a, b) => comesFrom(a) - comesFrom(b));
    const step = Math.min(18, (target.width - 24) / arrows.length);
    for (const [i, arrow] of arrows.entries()) {
      const offset = (i - (arrows.length - 1) / 2) * step;
      points.set(arrow, target.x + target.width / 2 + offset);
    }
  }
  return points;
}
