import { median } from "./line.ts";
import type { BenchOptions } from "./options.ts";
import type { Rate } from "./put-load.ts";

export interface Contender {
  name: string;
  run(seconds: number): Promise<Rate>;
}

/** How contenders did beside the reference, as medians over the rounds. */
export interface Comparison {
  name: string;
  /** Requests per second, contender to reference. */
  rate: number;
  /** The lowest and the highest of the rounds. */
  spread: [number, number];
  /** Processor time of a request, reference to contender; NaN when not known. */
  processor: number;
  /** p99 of the contender to that of the reference; NaN when not known. */
  p99: number;
  p99Spread: [number, number];
}

/**
 * Runs reference and contenders in turn, A B A B, so that what else the machine does meets all of
 * them. Only ratios within a round are formed.
 */
export async function sideBySide(
  options: Pick<BenchOptions, "rounds" | "seconds" | "warmUpSeconds">,
  reference: Contender,
  contenders: readonly Contender[],
): Promise<Comparison[]> {
  const all = [reference, ...contenders];
  for (const one of all) await warmUp(one, options.warmUpSeconds);
  const rounds: Rate[][] = [];
  for (let round = 0; round < options.rounds; round++) {
    const rates: Rate[] = [];
    for (const one of all) rates.push(await one.run(options.seconds));
    rounds.push(rates);
  }
  return contenders.map(({ name }, index) => {
    const pairs = rounds.flatMap((rates) => {
      const [base, own] = [rates[0], rates[index + 1]];
      return base && own ? [{ base, own }] : [];
    });
    const ratios = pairs.map(({ base, own }) => own.perSecond / base.perSecond);
    const slowest = pairs.map(({ base, own }) => own.p99Ms / base.p99Ms);
    return {
      name,
      rate: median(ratios),
      spread: [Math.min(...ratios), Math.max(...ratios)],
      processor: median(pairs.map(({ base, own }) => base.processorMicros / own.processorMicros)),
      p99: median(slowest),
      p99Spread: [Math.min(...slowest), Math.max(...slowest)],
    };
  });
}

/** The code of a page is quick only once it has run some thousand times. */
const WARM_REQUESTS = 3000;
const WARM_UPS_AT_MOST = 6;

async function warmUp(one: Contender, seconds: number): Promise<void> {
  let requests = 0;
  for (let turn = 0; turn < WARM_UPS_AT_MOST && requests < WARM_REQUESTS; turn++) {
    requests += (await one.run(seconds)).perSecond * seconds;
  }
}
