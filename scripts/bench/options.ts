import { parseArgs } from "node:util";

/** The areas that can be measured alone, in the order in which they run. */
export const AREAS = [
  "statements",
  "weight",
  "lesson",
  "public",
  "saving",
  "playing",
  "analysis",
  "coverage",
  "start",
] as const;
export type Area = (typeof AREAS)[number];

export interface BenchOptions {
  only: ReadonlySet<Area>;
  /** How often each pair is run in turn; the median of the ratios counts. */
  rounds: number;
  /** Length of one run under load. */
  seconds: number;
  warmUpSeconds: number;
  /** Whether the ministry's table is measured at planning size too. */
  full: boolean;
  people: number;
  institutions: number;
  /** Whether `docs/benchmarks.md` is written. */
  write: boolean;
}

const isArea = (name: string): name is Area => (AREAS as readonly string[]).includes(name);

/**
 * Reads the command line.
 *
 * @throws Error with one line for an area or a number that cannot be used
 */
export function readOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: "string", default: AREAS.join(",") },
      rounds: { type: "string", default: "3" },
      seconds: { type: "string", default: "8" },
      "warm-up": { type: "string", default: "3" },
      full: { type: "boolean", default: process.env.BENCH_FULL === "1" },
      people: { type: "string", default: "1000000" },
      institutions: { type: "string", default: "30000" },
      write: { type: "boolean", default: false },
    },
  });
  const only = values.only.split(",");
  const strange = only.find((name) => !isArea(name));
  if (strange) throw new Error(`--only takes ${AREAS.join(", ")}; "${strange}" is none of them`);
  return {
    only: new Set(only.filter(isArea)),
    rounds: wholeNumber("rounds", values.rounds),
    seconds: wholeNumber("seconds", values.seconds),
    warmUpSeconds: wholeNumber("warm-up", values["warm-up"]),
    full: values.full,
    people: wholeNumber("people", values.people),
    institutions: wholeNumber("institutions", values.institutions),
    write: values.write,
  };
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new Error(`--${name} must be a whole number, 1 or more`);
}
