import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { createTestDatabase } from "#tests/database.ts";
import { copyRows } from "./copy.ts";

const database = await createTestDatabase();
const copied = (rows: [string, string][]) =>
  database.sql.begin((tx) => copyRows(tx, "things", ["id", "name"], rows));
await database.db.execute(sql`create table things (id uuid primary key, name text)`);
const ID = "01900000-0100-7000-8000-000000000001";

test("rows are written with their signs", async () => {
  expect(await copied([[ID, "a\tb\\c\n"]])).toBe(1);
  expect([...(await database.db.execute(sql`select name from things`))]).toEqual([
    { name: "a\tb\\c\n" },
  ]);
});

test("no rows at all are no trouble", async () => {
  expect(await copied([])).toBe(0);
});

test.each([
  ["a value of another type", [["no uuid", "x"]]],
  ["a row that is there", [[ID, "again"]]],
] as [string, [string, string][]][])("%s is refused, and nothing waits", async (_name, rows) => {
  await expect(copied(rows)).rejects.toThrow(/things|uuid|duplicate/);
});
