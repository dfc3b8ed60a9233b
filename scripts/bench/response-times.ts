import { capturePage } from "./capture.ts";
import { median, quantile } from "./line.ts";

const WARM_UP = 5;
const REQUESTS = 60;

export interface ResponseTimes {
  medianMs: number;
  p95Ms: number;
}

/** How long the server takes for a page, asked for one at a time. @throws when it is not there */
export async function responseTimes(
  url: string,
  headers: Record<string, string>,
): Promise<ResponseTimes> {
  const times: number[] = [];
  for (let turn = 0; turn < WARM_UP + REQUESTS; turn++) {
    const started = performance.now();
    await capturePage(url, headers);
    if (turn >= WARM_UP) times.push(performance.now() - started);
  }
  return { medianMs: median(times), p95Ms: quantile(times, 0.95) };
}
