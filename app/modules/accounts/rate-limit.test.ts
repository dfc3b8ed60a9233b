import { expect, test } from "vitest";
import { createTestDatabase } from "#tests/database.ts";
import { testClock } from "#tests/factories.ts";
import { forgiveTry, limitRate, networkOf } from "./rate-limit.server.ts";

const { db, sql } = await createTestDatabase();
const clock = testClock("2026-11-23T12:03:00Z");
const limit = (subject: string) => ({ rule: "t", max: 3, windowSeconds: 900, subject, clock });

test("tries are counted per window and subject, and refused with the minutes left", async () => {
  clock.set("2026-11-23T12:03:00Z");
  for (let i = 0; i < 3; i++) await limitRate(db, limit("a@x.pl"));
  await expect(limitRate(db, limit("A@x.pl"))).rejects.toMatchObject({
    code: "rate_limited",
    status: 429,
    params: { count: 12 },
  });
  await limitRate(db, limit("b@x.pl"));
  await limitRate(db, { ...limit("a@x.pl"), rule: "other" });
  clock.set("2026-11-23T12:14:59Z");
  await expect(limitRate(db, limit("a@x.pl"))).rejects.toMatchObject({ params: { count: 1 } });
  clock.set("2026-11-23T12:15:00Z");
  await limitRate(db, limit("a@x.pl"));
});

test("a try that is taken back does not count", async () => {
  for (let i = 0; i < 9; i++) {
    await limitRate(db, limit("c@x.pl"));
    await forgiveTry(db, limit("c@x.pl"));
  }
});

test("tries at the same moment are all counted", async () => {
  const tries = Array.from({ length: 12 }, () => limitRate(db, limit("d@x.pl")));
  const results = await Promise.allSettled(tries);
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(3);
});

test("what is kept names nobody", async () => {
  const rows = await sql`SELECT encode(key_hash, 'escape') AS key FROM rate_limits`;
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row.key).not.toContain("x.pl");
});

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "::ffff:192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8:1:2::9", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["unknown", "unknown"],
])("network of %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
