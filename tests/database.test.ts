import { expect, test } from "vitest";
import { createTestDatabase } from "./database.ts";

const one = await createTestDatabase();
const two = await createTestDatabase();

test("every test database is migrated and sees nothing of the others", async () => {
  await one.sql`CREATE TABLE only_here (n int)`;
  const found = await two.sql`SELECT to_regclass('only_here') AS name`;
  expect(found).toEqual([{ name: null }]);
  const [row] = await two.sql`SELECT count(*)::int AS n FROM drizzle.__drizzle_migrations`;
  expect(row?.n).toBeGreaterThan(0);
});
