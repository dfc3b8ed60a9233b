import { once } from "node:events";
import { Agent, request as httpRequest, type IncomingHttpHeaders } from "node:http";

/** A request, byte for byte: `fetch` would tidy up what a hostile client does not. */
export interface Asked {
  /** POST when there is a form or a body, else GET. */
  method?: string;
  cookie?: string | undefined;
  form?: Record<string, string> | URLSearchParams;
  /** Sent as it is; use it with `type`. */
  body?: Buffer | string;
  /** Content type of `body`; null for none. */
  type?: string | null;
  /** Sends the body without telling its length. */
  chunked?: boolean;
  headers?: Record<string, string>;
}

/** What came back; redirects are not followed. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** Where a redirect leads; an empty string for other answers. */
  location: string;
}

export type Ask = (path: string, asked?: Asked) => Promise<Answer>;

export const FORM_TYPE = "application/x-www-form-urlencoded";

function bodyOf({ form, body }: Asked): Buffer | null {
  if (form) return Buffer.from(new URLSearchParams(form).toString());
  return body === undefined ? null : Buffer.from(body);
}

function headersOf(asked: Asked, body: Buffer | null): Record<string, string> {
  const type = asked.type === undefined ? FORM_TYPE : asked.type;
  return {
    ...(asked.cookie ? { cookie: asked.cookie } : {}),
    ...(body && type !== null ? { "content-type": type } : {}),
    ...(body && !asked.chunked ? { "content-length": String(body.length) } : {}),
    ...asked.headers,
  };
}

/** Asks the server on a port of this machine, so many requests at a time. */
export function asker(port: number, maxSockets = 16): { ask: Ask; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets });
  const ask: Ask = async (path, asked = {}) => {
    const body = bodyOf(asked);
    const method = asked.method ?? (body ? "POST" : "GET");
    const headers = headersOf(asked, body);
    const request = httpRequest({ host: "127.0.0.1", port, path, method, headers, agent });
    request.end(body ?? undefined);
    const [response] = await once(request, "response");
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString("utf8");
    const { statusCode: status, headers: answered } = response;
    return { status, headers: answered, text, location: answered.location ?? "" };
  };
  return { ask, close: () => agent.destroy() };
}
