import { randomUUID } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { createRequestHandler } from "@remix-run/express";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type RequestHandler } from "express";
import onHeaders from "on-headers";
import { loadCatalog } from "#app/catalog/catalog.server.ts";
import type { Actor } from "#app/modules/accounts/actor.ts";
import type { AppContext } from "./context.server.ts";
import { healthRoutes } from "./health.server.ts";
import { keptPages } from "./kept-pages.server.ts";
import { logLine } from "./log.server.ts";
import { createPageHandler } from "./page-handler.server.ts";
import { refuseBadRequests } from "./refuse.server.ts";
import { servePages } from "./remix.server.ts";
import { securityHeaders } from "./security.server.ts";

/** What lives as long as the process. */
export type Services = Pick<
  AppContext,
  "config" | "database" | "readDatabase" | "clock" | "mailer" | "checkQueue" | "sessions"
>;

/**
 * The web server of the product.
 *
 * @param build the built Remix application, or a function that loads it (development)
 * @param assets what serves files; the built ones when left out
 */
export function createServer(
  services: Services,
  build: ServerBuild | (() => Promise<ServerBuild>),
  assets: RequestHandler = builtAssets(),
): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", "loopback");
  app.use(keptPages(services));
  app.use(healthRoutes(services.database));
  app.use(securityHeaders(services.config));
  app.use(compression());
  app.use(assets);
  app.use(logRequests);
  app.use(refuseBadRequests(services.config));
  const contextOf = (req: express.Request, res: express.Response) =>
    requestContext(services, req, res);
  app.all(
    "*",
    typeof build === "function"
      ? createRequestHandler({ build, getLoadContext: contextOf })
      : servePages(createPageHandler(build), contextOf),
  );
  return app;
}

function builtAssets(): RequestHandler {
  const router = express.Router();
  router.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: "1y" }));
  const others = express.static("build/client", { maxAge: "1h", index: false });
  // The files of a build do not change: a page need not ask the disk whether it is one of them.
  const files = new Set(filesIn("build/client"));
  router.use((req, res, next) => (files.has(req.path) ? others(req, res, next) : next()));
  return router;
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.map((name) => `/${name.replaceAll("\\", "/")}`);
}

/** The log knows method, route and time; it knows neither the person nor the query. */
const logRequests: RequestHandler = (req, res, next) => {
  // The last twelve digits are random, and come from a store of random numbers that is at hand.
  res.locals.requestId = randomUUID().slice(-12);
  const started = performance.now();
  res.on("finish", () => {
    if (res.statusCode < 500) return;
    const ms = Math.round(performance.now() - started);
    logLine({
      level: "warn",
      requestId: res.locals.requestId,
      method: req.method,
      status: res.statusCode,
      ms,
    });
  });
  next();
};

function requestContext(
  services: Services,
  req: express.Request,
  res: express.Response,
): AppLoadContext {
  let reading: Promise<Actor> | undefined;
  const cookies: string[] = [];
  onHeaders(res, () => {
    for (const cookie of cookies) res.appendHeader("Set-Cookie", cookie);
  });
  return {
    ...services,
    catalog: loadCatalog(),
    requestId: res.locals.requestId,
    keeper: res.locals.keeper,
    clientAddress: req.ip ?? "unknown",
    cookies,
    actor: () => {
      reading ??= services.sessions.read(req.headers.cookie).then((session) => {
        cookies.push(...session.cookies);
        return session.actor;
      });
      return reading;
    },
  };
}
