import { askScript, processorSeconds } from "./processes.ts";

/** A form that is posted under load; its `formKey` is added by the client. */
export interface LoadForm {
  path: string;
  headers: Record<string, string>;
  body: string;
}

export interface LoadInput {
  url: string;
  connections: number;
  seconds: number;
  headers?: Record<string, string>;
  /** Who asks: the connections take them in turn. */
  cookies?: string[];
  /** Forms of each connection. Left out, the address is asked for again and again. */
  forms?: LoadForm[][];
}

export interface LoadAnswer {
  requests: number;
  seconds: number;
  /** Answers that were not the expected ones. */
  wrong: number;
  p50Ms: number;
  p99Ms: number;
}

/** What one run gave. */
export interface Rate {
  perSecond: number;
  /** Processor time of the measured process for one request, in microseconds. */
  processorMicros: number;
  /** What 99 of 100 requests did not take longer than; NaN when not known. */
  p99Ms: number;
}

/**
 * Puts a server under load.
 *
 * @throws when one answer in a thousand was not the expected one
 */
export async function putLoad(server: { pid: number }, input: LoadInput): Promise<Rate> {
  const before = processorSeconds(server.pid);
  const answer = await askScript<LoadAnswer>("load.ts", input);
  const used = processorSeconds(server.pid) - before;
  if (answer.requests === 0 || answer.wrong > answer.requests / 1000) {
    const { pathname } = new URL(input.url);
    throw new Error(`${answer.wrong} of ${answer.requests} answers of ${pathname} were wrong`);
  }
  return {
    perSecond: answer.requests / answer.seconds,
    processorMicros: (used * 1e6) / answer.requests,
    p99Ms: answer.p99Ms,
  };
}
