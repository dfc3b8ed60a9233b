import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadCatalog } from "./catalog.server.ts";
import { usesOf } from "./uses.ts";

/** `docs/source-audit.md` tells readers where each figure and provision of the sources went. */
const catalog = loadCatalog();
const uses = usesOf(catalog);
const { institutions, procedures, advice } = catalog.reference;
const known = new Set(
  [
    catalog.facts,
    catalog.provisions,
    catalog.contacts(),
    catalog.napEditions,
    institutions,
    procedures,
    advice,
  ].flatMap((entries) => entries.map(({ id }) => id)),
);

/** Rows with four cells: place, words, ids, where. The tables of traps have three. */
const rows = readFileSync("docs/source-audit.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| place"))
  .map((line) => line.slice(2, -2).split(" | "))
  .filter((cells) => cells.length === 4)
  .map(([place, words, ids = "", where = ""]) => ({
    name: `${place}: ${words}`,
    ids: [...ids.matchAll(/`([^`]+)`/g)].map(([, id = ""]) => id),
    where,
  }));

test("every row names ids of the catalogue, or says why it was left out", () => {
  expect(rows.length).toBeGreaterThan(80);
  const unknown = rows.flatMap(({ name, ids }) =>
    ids.filter((id) => !known.has(id)).map((id) => `${name}: there is no ${id}`),
  );
  const silent = rows.filter(
    ({ ids, where }) => !ids.length && !/^left out, because ./.test(where),
  );
  expect([...unknown, ...silent.map(({ name }) => `${name}: no id, no reason`)]).toEqual([]);
});

test("every figure and provision that S0, S1 or S2 is the source of stands in the tables", () => {
  const told = new Set(rows.flatMap(({ ids }) => ids));
  const missing = [...catalog.facts, ...catalog.provisions].filter(
    ({ id, source }) => /^S[012]$/.test(source.document) && !told.has(id),
  );
  expect(missing.map(({ id }) => id)).toEqual([]);
});

test("a lesson that is named prints something of its row", () => {
  const wrong = rows.flatMap(({ name, ids, where }) => {
    const printed = ids
      .flatMap((id) => uses.get(id) ?? [])
      .flatMap(({ kind, at }) => (kind === "lesson" ? [at.replace(/^.*?\/\d+-/, "")] : []));
    const ofFacts = ids.every((id) => catalog.findFact(id) ?? catalog.findProvision(id));
    const named = [...where.matchAll(/[a-z-]+\/[a-z-]+/g)].map(([lesson]) => lesson);
    return ofFacts && ids.length > 0
      ? named.filter((lesson) => !printed.includes(lesson)).map((lesson) => `${name}: ${lesson}`)
      : [];
  });
  expect(wrong).toEqual([]);
});
