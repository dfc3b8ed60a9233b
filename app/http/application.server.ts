import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";

/** The Remix application: how to get it, and what serves its files. */
export interface Application {
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** Left out when the files are the built ones. */
  assets?: RequestHandler;
}

/**
 * The built application, or in development the one that Vite builds as it is asked for.
 *
 * @param stops takes what has to be closed with the process
 */
export async function loadApplication(stops: (() => Promise<unknown>)[]): Promise<Application> {
  if (process.env.NODE_ENV !== "development") {
    const built = new URL("../../build/server/index.js", import.meta.url);
    return { build: (await import(built.href)) as ServerBuild };
  }
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true } });
  stops.push(() => vite.close());
  return {
    build: () =>
      vite.ssrLoadModule("virtual:remix/server-build") as Promise<unknown> as Promise<ServerBuild>,
    assets: vite.middlewares,
  };
}
