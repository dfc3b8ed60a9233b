import type { OutgoingHttpHeaders } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Request, RequestHandler, Response } from "express";
import { isTheme } from "#app/components/theme.ts";
import { keepLast } from "./keep-last.ts";
import { type KeepingServices, keepable } from "./keepable-pages.server.ts";

/** About 10 KB a page with its compressed twin: a few megabytes at the most. */
const MOST_PAGES = 400;

interface KeptPage {
  version: string;
  /** Ready to be sent, plain and packed. */
  plain: Answer;
  gzip: Answer;
}

interface Answer {
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** Takes the finished page of one request; there is none when the page may not be kept. */
export interface PageKeeper {
  /** What the page was made from. A loader that reads it tells it; null means not to keep. */
  version: string | null;
  keep(html: string, language: string): Promise<void>;
}

const compress = promisify(gzip);

/**
 * Sends public pages that look the same to every stranger again without rendering them, while
 * what they rest on is what it was. That is asked each time, so a revoked certificate is revoked
 * at once in every process. Whoever carries a cookie other than the theme's never gets a kept
 * page, nor leaves one. Comes before everything else: a kept page has its headers with it.
 */
export function keptPages(services: KeepingServices): RequestHandler {
  const pages = new Map<string, KeptPage>();
  return async (req, res, next) => {
    const theme = themeOfStranger(req);
    const rule = theme && keepable(services, req.originalUrl);
    if (!rule) return next();
    const key = `${theme} ${req.originalUrl}`;
    const page = pages.get(key);
    try {
      if (page && page.version === (await rule.current())) {
        keepLast(pages, key, page, MOST_PAGES);
        return send(req, res, page);
      }
    } catch (error) {
      return next(error);
    }
    const keeper: PageKeeper = {
      version: rule.known ?? null,
      async keep(html, language) {
        const { version } = keeper;
        if (version === null) return;
        const bytes = Buffer.from(html);
        const packed = await compress(bytes);
        // Those of the security layer and of others before the page.
        const headers = { ...res.getHeaders(), ...pageHeaders(language) };
        const made = {
          version,
          plain: answer(headers, bytes),
          gzip: answer({ ...headers, "content-encoding": "gzip" }, packed),
        };
        keepLast(pages, key, made, MOST_PAGES);
      },
    };
    res.locals.keeper = keeper;
    next();
  };
}

/** The theme of a request without any other cookie; null for all other requests. */
function themeOfStranger(req: Request): string | null {
  if (req.method !== "GET" && req.method !== "HEAD") return null;
  const cookies = req.headers.cookie;
  if (cookies === undefined) return "system";
  const theme = /^theme=([a-z]+)$/.exec(cookies)?.[1];
  return isTheme(theme) ? theme : null;
}

function pageHeaders(language: string): OutgoingHttpHeaders {
  return {
    vary: "Accept-Encoding",
    "cache-control": "private, no-store",
    "content-language": language,
    "content-type": "text/html; charset=utf-8",
  };
}

function answer(headers: OutgoingHttpHeaders, body: Buffer): Answer {
  return { headers: { ...headers, "content-length": body.length }, body };
}

function send(req: Request, res: Response, page: KeptPage): void {
  const { headers, body } = req.acceptsEncodings("gzip") ? page.gzip : page.plain;
  res.writeHead(200, headers);
  res.end(req.method === "HEAD" ? undefined : body);
}
