import fc from "fast-check";
import { expect, test } from "vitest";
import { hideInstitutions } from "./hide-institutions.ts";
import { hideVoivodeships, type VoivodeshipNumbers } from "./hide-voivodeships.ts";
import type { Cells, InstitutionNumbers } from "./rules.ts";

/** A small country as its tables show it, and one column of it as a reader attacks it. */
interface Place extends InstitutionNumbers {
  voivodeship: number;
}

const people = fc.oneof(fc.nat(6), fc.nat(3), fc.integer({ min: 5, max: 40 }));
const institution = fc.record({
  headcount: fc.constantFrom(null, null, 5, 9, 12, 18, 30, 60),
  certified: people,
  completed: people,
});
const country = fc.array(fc.array(institution, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 3,
});

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

function numbersOf(rows: InstitutionNumbers[]): VoivodeshipNumbers {
  const declared = rows.filter((row) => row.headcount !== null);
  return {
    institutions: rows.length,
    declared: declared.length,
    headcount: sum(declared.map((row) => row.headcount ?? 0)),
    certified: sum(rows.map((row) => row.certified)),
    certifiedDeclared: sum(declared.map((row) => row.certified)),
    completed: sum(rows.map((row) => row.completed)),
  };
}

const shownOf = (cells: Cells) => ({
  certified: cells.certified !== "hidden",
  coverage: cells.coverage !== "hidden",
  completed: cells.completed !== "hidden",
});

function publish(voivodeships: InstitutionNumbers[][]) {
  const table = hideVoivodeships(voivodeships.map(numbersOf));
  const leaves = voivodeships.map((rows, index) =>
    hideInstitutions(rows, shownOf(table.rows[index] as Cells)),
  );
  return { table, leaves: leaves.flat() };
}

/** All ways to change the unknown numbers by one up or down that keep everything shown. */
function* ways(
  values: number[],
  unknown: number[],
  kept: number[][],
): Generator<Map<number, number>> {
  const total = 3 ** unknown.length;
  for (let code = 1; code < total; code++) {
    const change = new Map<number, number>();
    let rest = code;
    for (const row of unknown) {
      const step = (rest % 3) - 1;
      rest = Math.floor(rest / 3);
      change.set(row, step);
    }
    const possible = unknown.every((row) => (values[row] ?? 0) + (change.get(row) ?? 0) >= 0);
    if (!possible) continue;
    if (kept.every((rows) => sum(rows.map((row) => change.get(row) ?? 0)) === 0)) yield change;
  }
}

/** What a reader can work out of one column: hidden numbers that have only one possible value. */
function workedOut(voivodeships: InstitutionNumbers[][], column: "certified" | "completed") {
  const { table, leaves } = publish(voivodeships);
  const places: Place[] = voivodeships.flatMap((rows, voivodeship) =>
    rows.map((row) => ({ ...row, voivodeship })),
  );
  const values = places.map((place) => place[column]);
  const unknown = places.flatMap((_, row) => (leaves[row]?.[column] === "hidden" ? [row] : []));
  const where = (is: (place: Place) => boolean) =>
    places.flatMap((place, row) => (is(place) ? [row] : []));

  const groups = voivodeships.flatMap((_, index) => {
    const own = where((place) => place.voivodeship === index);
    const declared = own.filter((row) => places[row]?.headcount !== null);
    const cells = table.rows[index] as Cells;
    return [
      { name: `sum ${index}`, rows: own, shown: cells[column] !== "hidden" },
      ...(column === "certified"
        ? [{ name: `declared ${index}`, rows: declared, shown: cells.coverage !== "hidden" }]
        : []),
    ];
  });
  groups.push({ name: "sum", rows: where(() => true), shown: table.total[column] !== "hidden" });
  if (column === "certified") {
    const rows = where((place) => place.headcount !== null);
    groups.push({ name: "declared", rows, shown: table.total.coverage !== "hidden" });
  }
  const kept = groups.filter((group) => group.shown).map((group) => group.rows);
  const secret = new Set([
    ...unknown.map((row) => `row ${row}`),
    // National coverage is hidden for the sake of the rows below it only.
    ...groups.flatMap(({ name, shown }) => (shown || name === "declared" ? [] : [name])),
  ]);
  for (const change of ways(values, unknown, kept)) {
    for (const [row, step] of change) if (step !== 0) secret.delete(`row ${row}`);
    for (const { name, rows } of groups) {
      if (sum(rows.map((row) => change.get(row) ?? 0)) !== 0) secret.delete(name);
    }
    if (secret.size === 0) break;
  }
  return [...secret];
}

test.each(["certified", "completed"] as const)(
  "nothing hidden in the column %s can be worked out from all tables together",
  (column) => {
    fc.assert(
      fc.property(country, (voivodeships) => {
        expect(workedOut(voivodeships, column)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  },
);

test("small numbers and small groups are never shown, unless a shown total is that very number", () => {
  fc.assert(
    fc.property(country, (voivodeships) => {
      const { table, leaves } = publish(voivodeships);
      const rows = voivodeships.flat();
      for (const [index, cells] of [...leaves, ...table.rows, table.total].entries()) {
        for (const cell of [cells.certified, cells.completed]) {
          if (cell !== "hidden") expect(cell === 0 || cell >= 5).toBe(true);
        }
        const headcount = rows[index]?.headcount;
        if (index < rows.length && headcount && headcount < 10) {
          expect(cells.coverage).toBe("hidden");
        }
      }
    }),
    { numRuns: 500 },
  );
});
