import type { AppLoadContext } from "@remix-run/node";
import type { CatalogReader } from "#app/catalog/catalog.server.ts";
import { type Config, loadConfig } from "#app/config.ts";
import type { Database } from "#app/database/connect.server.ts";
import { createSessionStore } from "#app/modules/accounts/lucia.server.ts";
import type { Clock } from "#app/modules/clock.ts";
import { type MailBox, mailBox } from "./mail-box.ts";

export interface Site {
  database: Database;
  clock: Clock;
  config: Config;
  mail: MailBox;
}

/** An installation to send requests to, without a server. */
export function testSite(options: {
  database: Database;
  clock: Clock;
  env?: Record<string, string>;
}): Site {
  const { database, clock, env = {} } = options;
  return { database, clock, config: loadConfig(env, "/tmp"), mail: mailBox() };
}

export interface Sent {
  path: string;
  /** Makes it a POST. */
  form?: Record<string, string> | URLSearchParams;
  cookie?: string;
  params?: Record<string, string>;
  address?: string;
}

/** Arguments for a loader or an action, from a real Request, and the cookies that it sets. */
export function pageArgs(site: Site, sent: Sent) {
  const { path, form, cookie, params = {}, address = "192.0.2.1" } = sent;
  const { database, clock, config, mail } = site;
  const headers = new Headers(cookie ? { cookie } : {});
  headers.set("user-agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0");
  const request = new Request(new URL(path, config.baseUrl), {
    headers,
    ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
  });
  const sessions = createSessionStore({ database, config, clock });
  const cookies: string[] = [];
  const context: AppLoadContext = {
    config,
    database,
    readDatabase: database,
    clock,
    // The pages of accounts read no content.
    catalog: {} as CatalogReader,
    mailer: mail,
    checkQueue: { enqueue: async () => {} },
    sessions,
    requestId: "test",
    clientAddress: address,
    cookies,
    async actor() {
      const session = await sessions.read(cookie);
      cookies.push(...session.cookies);
      return session.actor;
    },
  };
  return {
    args: { request, context, params: { lang: path.split("/")[1] ?? "pl", ...params } },
    cookies,
  };
}

/** The `Cookie` header that a browser sends back for `Set-Cookie` values. */
export function cookieHeader(setCookies: string[]): string {
  return setCookies.map((value) => value.split(";")[0]).join("; ");
}
