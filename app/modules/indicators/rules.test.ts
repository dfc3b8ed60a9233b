import { describe, expect, test } from "vitest";
import { hideInstitutions } from "./hide-institutions.ts";
import { hideVoivodeships, type VoivodeshipNumbers } from "./hide-voivodeships.ts";
import { coverageOf, type InstitutionNumbers, isHiddenAlone } from "./rules.ts";

const ALL = { certified: true, coverage: true, completed: true };
type Row = [headcount: number | null, certified: number, completed: number];
const numbers = (rows: Row[]): InstitutionNumbers[] =>
  rows.map(([headcount, certified, completed]) => ({ headcount, certified, completed }));

describe("an institution by itself", () => {
  test.each<[...Row, boolean]>([
    [50, 0, 0, false],
    [50, 1, 0, true],
    [50, 4, 0, true],
    [50, 5, 0, false],
    [50, 5, 4, true],
    [50, 12, 5, false],
    [9, 6, 6, true],
    [9, 0, 0, true],
    [10, 6, 6, false],
    [10, 0, 0, true],
    [19, 19, 19, true],
    [19, 20, 5, true],
    [19, 18, 18, false],
    [20, 0, 0, false],
    [20, 20, 20, false],
    [null, 0, 0, false],
    [null, 3, 0, true],
    [null, 80, 80, false],
  ])(
    "headcount %s, certified %s, completed %s: hidden %s",
    (headcount, certified, completed, hidden) => {
      expect(isHiddenAlone({ headcount, certified, completed })).toBe(hidden);
    },
  );
});

describe("coverage", () => {
  test.each([
    [0, null, "missing"],
    [7, null, "missing"],
    [0, 0, "missing"],
    [996, 1000, 99],
    [1000, 1000, 100],
    [1043, 1000, 104],
    [4, 1000, "below_1"],
    [0, 1000, 0],
    [5, 9, "hidden"],
    [5, 10, 50],
    [0, 12, "hidden"],
    [12, 12, "hidden"],
  ] as const)("%s certified of %s", (certified, headcount, expected) => {
    expect(coverageOf(certified, headcount)).toBe(expected);
  });
});

describe("institutions of one voivodeship", () => {
  const certifiedCells = (rows: Row[], shown = ALL) =>
    hideInstitutions(numbers(rows), shown).map((cells) => cells.certified);

  test("both columns are hidden when either is", () => {
    expect(
      hideInstitutions(
        numbers([
          [60, 30, 3],
          [60, 40, 30],
          [60, 50, 50],
        ]),
        ALL,
      ),
    ).toEqual([
      { certified: "hidden", coverage: "hidden", completed: "hidden" },
      { certified: "hidden", coverage: "hidden", completed: "hidden" },
      { certified: 50, coverage: 83, completed: 50 },
    ]);
  });

  test("one small number takes the next smallest with it", () => {
    expect(
      certifiedCells([
        [40, 3, 0],
        [40, 20, 0],
        [40, 9, 0],
      ]),
    ).toEqual(["hidden", 20, "hidden"]);
  });

  test("two small numbers that add up to a small number are no cover", () => {
    expect(
      certifiedCells([
        [40, 1, 0],
        [40, 2, 0],
        [40, 9, 0],
        [40, 12, 0],
      ]),
    ).toEqual(["hidden", "hidden", "hidden", 12]);
  });

  test("two small numbers that do not stay as they are", () => {
    expect(
      certifiedCells([
        [40, 4, 0],
        [40, 3, 0],
        [40, 9, 0],
      ]),
    ).toEqual(["hidden", "hidden", 9]);
  });

  test("a small group where everybody is certified is not given away by the sum", () => {
    expect(
      certifiedCells([
        [8, 8, 8],
        [15, 15, 15],
        [60, 30, 30],
        [60, 44, 44],
      ]),
    ).toEqual(["hidden", "hidden", "hidden", 44]);
  });

  test("where nobody at all is certified the rows say so", () => {
    expect(
      hideInstitutions(
        numbers([
          [8, 0, 0],
          [50, 0, 0],
        ]),
        ALL,
      ),
    ).toEqual([
      { certified: 0, coverage: "hidden", completed: 0 },
      { certified: 0, coverage: 0, completed: 0 },
    ]);
  });

  test("coverage of the voivodeship parts those that declared from those that did not", () => {
    // The declared ones add up to 33, which the coverage tells: 30 would give the 3 away.
    expect(
      certifiedCells([
        [60, 30, 30],
        [null, 40, 40],
        [60, 3, 3],
        [null, 50, 50],
      ]),
    ).toEqual(["hidden", 40, "hidden", 50]);
  });

  test("a total that is hidden cannot be added up from the rows", () => {
    const rows: Row[] = [
      [60, 30, 30],
      [60, 40, 40],
      [60, 50, 50],
    ];
    expect(certifiedCells(rows)).toEqual([30, 40, 50]);
    expect(certifiedCells(rows, { certified: false, coverage: false, completed: true })).toEqual([
      "hidden",
      "hidden",
      50,
    ]);
  });
});

describe("voivodeships", () => {
  const row = (certified: number, completed = certified, undeclared = 0): VoivodeshipNumbers => ({
    institutions: 30,
    declared: 20,
    headcount: 900,
    certified,
    certifiedDeclared: certified - undeclared,
    completed,
  });
  const certified = (rows: VoivodeshipNumbers[]) => {
    const table = hideVoivodeships(rows);
    return [...table.rows, table.total].map((cells) => cells.certified);
  };

  test.each<[string, number[], (number | "hidden")[]]>([
    ["zeros are told", [0, 0, 0], [0, 0, 0, 0]],
    ["large numbers are told", [50, 60, 70], [50, 60, 70, 180]],
    ["one small number", [3, 60, 70], ["hidden", "hidden", 70, 133]],
    ["a small total", [3, 0, 0], ["hidden", 0, 0, "hidden"]],
    ["nothing to hide behind", [3, 2, 0], ["hidden", "hidden", 0, 5]],
    ["only ones", [1, 1, 1, 1, 1], ["hidden", "hidden", "hidden", "hidden", "hidden", "hidden"]],
    ["two small numbers", [3, 4, 70], ["hidden", "hidden", 70, 77]],
  ])("%s", (_, values, expected) => {
    expect(certified(values.map((value) => row(value)))).toEqual(expected);
  });

  test("a few certified where nothing was declared hide the coverage, not the number", () => {
    const table = hideVoivodeships([row(90, 90, 3), row(60), row(70)]);
    expect(table.rows.map((cells) => cells.coverage)).toEqual(["hidden", 6, 7]);
    expect(table.rows[0]?.certified).toBe(90);
  });
});
