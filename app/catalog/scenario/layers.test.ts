import fc from "fast-check";
import { expect, test } from "vitest";
import { type BoxSize, placeInLayers } from "./layers.ts";

const graph = fc.integer({ min: 1, max: 14 }).chain((size) =>
  fc.record({
    boxes: fc.tuple(
      ...Array.from({ length: size }, (_, i) =>
        fc.record({
          id: fc.constant(`b${i}`),
          width: fc.integer({ min: 60, max: 700 }),
          height: fc.integer({ min: 40, max: 200 }),
        }),
      ),
    ),
    arrows: fc.array(
      fc.record({
        from: fc.nat(size - 1).map((i) => `b${i}`),
        to: fc.nat(size - 1).map((i) => `b${i}`),
        port: fc.integer({ min: 0, max: 60 }),
      }),
      { maxLength: 30 },
    ),
  }),
);

const apart = (a: BoxSize & { x: number; y: number }, b: BoxSize & { x: number; y: number }) =>
  a.x + a.width <= b.x + 0.01 ||
  b.x + b.width <= a.x + 0.01 ||
  a.y + a.height <= b.y ||
  b.y + b.height <= a.y;

test("boxes never overlap and stay on the page, arrows lead down, circles are marked", () => {
  fc.assert(
    fc.property(graph, ({ boxes, arrows }) => {
      const placed = placeInLayers(boxes, arrows);
      expect(placed.boxes).toHaveLength(boxes.length);
      expect(placed.arrows).toHaveLength(arrows.length);
      for (const [i, box] of placed.boxes.entries()) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(placed.width);
        expect(box.y + box.height).toBeLessThanOrEqual(placed.height);
        for (const other of placed.boxes.slice(i + 1)) expect(apart(box, other)).toBe(true);
      }
      for (const { points, back } of placed.arrows) {
        const [first, last] = [points[0]?.y ?? 0, points.at(-1)?.y ?? 0];
        expect(last > first).toBe(!back);
      }
      expect(placeInLayers(boxes, arrows)).toEqual(placed);
    }),
    { numRuns: 150 },
  );
});
