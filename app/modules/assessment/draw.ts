import { createHash } from "node:crypto";
import type { CatalogReader } from "#app/catalog/catalog.server.ts";
import { fillBlueprint } from "#app/catalog/fill-blueprint.ts";
import type { BlueprintRow } from "#app/catalog/schemas/course.ts";
import type { Item } from "#app/catalog/schemas/item.ts";
import type { CompiledCourse, CompiledModule } from "#app/catalog/types.ts";
import type { Mix } from "./interactions/interaction.ts";

/**
 * Mixes things by a seed: the same seed and ids always give the same order, on every machine,
 * so that an attempt can be shown again exactly.
 */
export function mixed<T>(seed: string, things: readonly T[], idOf: (thing: T) => string): T[] {
  const key = (thing: T) =>
    createHash("sha256")
      .update(`${seed}\n${idOf(thing)}`)
      .digest("hex");
  return things
    .map((thing) => ({ thing, key: key(thing) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ thing }) => thing);
}

/** Puts the parts of an item in the order that an attempt shows them. */
export function mixFor(item: Pick<Item, "id">, seed: string): Mix {
  return (things) => mixed(`${seed}\n${item.id}`, things, ({ id }) => id);
}

/**
 * Item ids of a test drawn by a blueprint: the same seed gives the same ones in the same order.
 * No item stands twice.
 *
 * @param avoid items that are drawn only where the bank has nothing else that fits
 */
export function drawTest(
  catalog: CatalogReader,
  rows: readonly BlueprintRow[],
  seed: string,
  avoid: Iterable<string> = [],
): string[] {
  const modules = [...new Set(rows.map(({ module }) => module))];
  const bank = modules.flatMap((module) => catalog.itemsOfModule(module));
  const choice = mixed(seed, bank, (item) => item.id);
  const drawn = fillBlueprint(rows, choice, new Set(avoid)).rows.flat();
  return mixed(`${seed}\norder`, drawn, (item) => item.id).map((item) => item.id);
}

/** Item ids of a final test. The diagnostic of a renewal is drawn by the same rows. */
export function drawFinalTest(
  catalog: CatalogReader,
  course: CompiledCourse,
  seed: string,
  avoid: Iterable<string> = [],
): string[] {
  return drawTest(catalog, course.finalTest.blueprint, seed, avoid);
}

/** Item ids of a module's check: always all of them, in the author's order. */
export function drawCheck(module: CompiledModule): string[] {
  return [...module.check];
}
