import { createHash } from "node:crypto";
import type { CatalogReader } from "#app/catalog/catalog.server.ts";
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

/** Item ids of a final test: for each row of the blueprint so many, mixed by the seed. */
export function drawFinalTest(
  catalog: CatalogReader,
  course: CompiledCourse,
  seed: string,
): string[] {
  const drawn = course.finalTest.blueprint.flatMap((row) => {
    const fitting = catalog
      .itemsOfModule(row.module)
      .filter((item) => !row.difficulty || row.difficulty.includes(item.difficulty));
    return mixed(seed, fitting, (item) => item.id).slice(0, row.count);
  });
  return mixed(`${seed}\norder`, drawn, (item) => item.id).map((item) => item.id);
}

/** Item ids of a module's check: always all of them, in the author's order. */
export function drawCheck(module: CompiledModule): string[] {
  return [...module.check];
}
