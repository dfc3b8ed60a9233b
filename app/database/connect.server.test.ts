import { createServer } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase } from "#tests/database.ts";
import { checkReachable } from "./connect.server.ts";

const { url, sql, db } = await createTestDatabase();
const at = new URL(url);

/** A server that takes connections and closes them, as a proxy without a backend does. */
const closing = createServer((socket) => socket.destroy());
let closingPort = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => closing.listen(0, "127.0.0.1", resolve));
  const address = closing.address();
  closingPort = typeof address === "object" && address ? address.port : 0;
});

afterAll(() => closing.close());

const changed = (change: (parts: URL) => void) => {
  const parts = new URL(url);
  change(parts);
  return parts.href;
};

test("a pool serves Drizzle and plain SQL, in UTC", async () => {
  await checkReachable(url);
  expect(await db.execute("SELECT 1 AS n")).toEqual([{ n: 1 }]);
  expect(await sql`SELECT current_setting('TimeZone') AS zone`).toEqual([{ zone: "UTC" }]);
});

test.each([
  [
    "a wrong password",
    () => changed((to) => (to.password = "hunter2")),
    /does not accept the pass/,
  ],
  ["a missing database", () => changed((to) => (to.pathname = "/nie")), /has no database "nie"/],
  ["a closed port", () => changed((to) => (to.port = "1")), /nothing answers at .*:1: is the/],
  ["an unknown host", () => changed((to) => (to.host = "nie.invalid")), /host of nie.invalid/],
  [
    "no PostgreSQL",
    () => `postgres://a:hunter2@127.0.0.1:${closingPort}/b`,
    /has not answered in 1/,
  ],
  ["no address", () => "postgres://", /cannot be reached|must look like/],
])("%s gives one line that names the setting and hides the password", async (_, make, line) => {
  const error = await checkReachable(make(), { timeoutSeconds: 1 }).catch((reason) => reason);
  expect(error.name).toBe("DatabaseUnreachableError");
  expect(error.message).toMatch(line);
  expect(error.message).toContain("DATABASE_URL");
  expect(error.message).not.toContain("hunter2");
  expect(error.message).not.toContain(at.password);
  expect(error.message).not.toContain("\n");
});
