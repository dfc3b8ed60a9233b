import type { Request, RequestHandler, Response } from "express";
import type { Config } from "#app/config.ts";
import { isLanguage, preferredLanguage } from "#app/i18n/languages.ts";
import { DRAIN_LIMIT_BYTES, FORM_LIMIT_BYTES } from "./form.server.ts";

/** Reasons to turn a request away before any page sees it; each has a text in `errors.json`. */
export const REFUSALS = {
  too_large: 413,
  unreadable: 400,
  foreign_origin: 403,
  method: 405,
} as const;
export type RefusalReason = keyof typeof REFUSALS;

export function isRefusalReason(value: string): value is RefusalReason {
  return value in REFUSALS;
}

const METHODS = new Set(["GET", "HEAD", "POST"]);

/** Turns away what is no request of ours; the person gets a page in their language. */
export function refuseBadRequests(config: Config): RequestHandler {
  const ownHost = new URL(config.baseUrl).host;
  return (req, res, next) => {
    const reason = reasonToRefuse(req, ownHost);
    if (!reason) return next();
    throwAwayBody(req, () => {
      showRefusal(req, res, reason);
      next();
    });
  };
}

function reasonToRefuse(req: Request, ownHost: string): RefusalReason | null {
  if (!isReadable(req.originalUrl)) return "unreadable";
  if (!METHODS.has(req.method)) return "method";
  if (req.method !== "POST") return null;
  if (Number(req.headers["content-length"] ?? 0) > FORM_LIMIT_BYTES) return "too_large";
  return isOwnOrigin(req, ownHost) ? null : "foreign_origin";
}

function isReadable(url: string): boolean {
  try {
    return !decodeURIComponent(url).includes("\0");
  } catch {
    return false;
  }
}

/**
 * Forms of other sites are refused. Browsers name the origin of every POST; a program that names
 * none carries no cookies of a visitor either.
 */
function isOwnOrigin(req: Request, ownHost: string): boolean {
  const site = req.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  const origin = req.headers.origin ?? req.headers.referer;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === req.headers.host || host === ownHost;
}

/**
 * Browsers read no answer while they send, so the body is let in first; one beyond all measure is
 * cut off by the end of the connection.
 */
function throwAwayBody(req: Request, then: () => void): void {
  const tooMuch = Number(req.headers["content-length"] ?? 0) > DRAIN_LIMIT_BYTES;
  if (tooMuch) then();
  else req.once("end", then).resume();
}

/** Leads the request to the page `/<lang>/refused/<reason>`, without its body. */
function showRefusal(req: Request, res: Response, reason: RefusalReason): void {
  const first = req.path.split("/")[1];
  const lang = isLanguage(first) ? first : preferredLanguage(req.headers["accept-language"]);
  res.setHeader("Connection", "close");
  req.method = "GET";
  req.url = `/${lang}/refused/${reason}`;
  req.originalUrl = req.url;
}
