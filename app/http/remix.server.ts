import type { AppLoadContext } from "@remix-run/node";
import { createReadableStreamFromReadable, writeReadableStreamToWritable } from "@remix-run/node";
import type {
  Request as ExpressRequest,
  Response as ExpressResponse,
  RequestHandler,
} from "express";
import type { PageHandler } from "./page-handler.server.ts";
import type { FinishedPage } from "./remembered-pages.server.ts";

/**
 * Puts a page handler into Express, as `@remix-run/express` does, with one difference: a finished
 * document leaves in one piece with its length, not through a stream in three.
 */
export function servePages(
  handle: PageHandler,
  contextOf: (req: ExpressRequest, res: ExpressResponse) => AppLoadContext,
): RequestHandler {
  return async (req, res, next) => {
    try {
      const answer = await handle(webRequest(req, res), contextOf(req, res));
      if (answer instanceof Response) await send(res, answer);
      else sendFinished(res, answer);
    } catch (error) {
      next(error);
    }
  };
}

function webRequest(req: ExpressRequest, res: ExpressResponse): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (Array.isArray(value)) for (const one of value) headers.append(name, one);
    else if (value !== undefined) headers.set(name, value);
  }
  // A page that nobody waits for any more need not be made.
  const aborted = new AbortController();
  res.on("close", () => {
    if (!res.writableFinished) aborted.abort();
  });
  const init: RequestInit = { method: req.method, headers, signal: aborted.signal };
  if (req.method !== "GET" && req.method !== "HEAD") {
    init.body = createReadableStreamFromReadable(req);
    init.duplex = "half";
  }
  return new Request(new URL(`${req.protocol}://${hostOf(req)}${req.originalUrl}`), init);
}

/** Name and port that the client asked for; a proxy on this machine may name them. */
function hostOf(req: ExpressRequest): string {
  const [, port] = (req.get("x-forwarded-host") ?? req.get("host") ?? "").split(":");
  const number = Number.parseInt(port ?? "", 10);
  return Number.isSafeInteger(number) ? `${req.hostname}:${number}` : req.hostname;
}

function sendFinished(res: ExpressResponse, { headers, body }: FinishedPage): void {
  for (const name in headers) res.setHeader(name, headers[name] ?? "");
  res.setHeader("content-length", body.length);
  res.end(body);
}

async function send(res: ExpressResponse, response: Response): Promise<void> {
  res.statusMessage = response.statusText;
  res.status(response.status);
  for (const [name, value] of response.headers) res.append(name, value);
  if (!response.body) res.end();
  else if (response.headers.get("content-type")?.startsWith("text/html")) {
    res.end(Buffer.from(await response.arrayBuffer()));
  } else await writeReadableStreamToWritable(response.body, res);
}
