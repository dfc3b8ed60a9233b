import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeEach, expect, test } from "vitest";
import { certificateRevocations } from "#drizzle/schema/index.ts";
import { makeCertificate } from "#tests/certificate-factory.ts";
import { createTestDatabase } from "#tests/database.ts";
import { makeUser, testClock } from "#tests/factories.ts";
import { keptPages, type PageKeeper } from "./kept-pages.server.ts";

const database = await createTestDatabase();
const clock = testClock();
const { number, certificate } = await makeCertificate(database.db);
const path = `/pl/verify/${number}`;

/** Stands for the page: says what it was told to be made of, and counts how often it was. */
const page = { state: "valid", rendered: 0 };
const app = express();
app.use(keptPages({ database, clock }));
app.use(async (_req, res) => {
  const keeper: PageKeeper | undefined = res.locals.keeper;
  page.rendered += 1;
  const html = `<p>${page.state}`;
  if (keeper) {
    keeper.version = page.state;
    await keeper.keep(html, "pl");
  }
  res.setHeader("x-rendered", "1").send(html);
});
const server = app.listen(0, "127.0.0.1");
afterAll(() => new Promise((resolve) => server.close(resolve)));

const ask = (at: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${at}`, init);
const renderings = async (at: string, init: RequestInit = {}) => {
  const before = page.rendered;
  const texts = [await (await ask(at, init)).text(), await (await ask(at, init)).text()];
  return { times: page.rendered - before, texts };
};

beforeEach(() => {
  clock.set("2026-11-23T12:00:00Z");
  page.state = "valid";
});

test("a stranger's page is rendered once and sent again as it was", async () => {
  expect(await renderings(path)).toEqual({ times: 1, texts: ["<p>valid", "<p>valid"] });
  const again = await ask(path, { headers: { "accept-encoding": "identity" } });
  expect(again.headers.get("x-rendered")).toBeNull();
  expect(again.headers.get("cache-control")).toBe("private, no-store");
  expect(again.headers.get("content-length")).toBe("8");
  const head = await ask(path, { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
});

test("each theme has its own", async () => {
  const dark = { headers: { cookie: "theme=dark" } };
  expect((await renderings(path, dark)).times).toBe(1);
});

test.each([
  ["somebody with a session", path, { headers: { cookie: "theme=dark; session=x" } }],
  ["an address with a query", `${path}?name=Anna`, {}],
  ["a form", path, { method: "POST" }],
  ["a page that is not public", "/pl/learning", {}],
  ["a number that was never issued", "/pl/verify/OST-2026-0000-0000-0", {}],
])("%s gets no kept page and leaves none", async (_what, at, init) => {
  expect((await renderings(at, init)).times).toBe(2);
});

test("a certificate that ends, and one that is revoked, are rendered anew at once", async () => {
  await ask(path);
  clock.set("2027-12-01T12:00:00Z");
  page.state = "expired";
  expect(await renderings(path)).toEqual({ times: 1, texts: ["<p>expired", "<p>expired"] });
  await database.db.insert(certificateRevocations).values({
    certificateId: certificate.id,
    reason: "Wystawione przez pomyłkę",
    revokedBy: (await makeUser(database.db)).id,
    revokedAt: clock.now(),
  });
  page.state = "revoked";
  expect(await renderings(path)).toEqual({ times: 1, texts: ["<p>revoked", "<p>revoked"] });
});
