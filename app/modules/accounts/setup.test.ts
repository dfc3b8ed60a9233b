import { expect, test } from "vitest";
import { createTestDatabase } from "#tests/database.ts";
import { makeUser, testClock } from "#tests/factories.ts";
import type { AccountContext } from "./context.ts";
import { createSetupLink } from "./create-setup-link.server.ts";
import { administratorExists } from "./queries.server.ts";
import { checkSetupLink, setUpAdministrator } from "./set-up-administrator.server.ts";

const { db, sql } = await createTestDatabase();
const clock = testClock(new Date().toISOString());
const context: AccountContext = { db, clock, actor: { kind: "anonymous" } };
const person = (email: string) => ({
  email,
  password: "parasol most szyba",
  givenName: "Ola",
  familyName: "Żak",
  lang: "pl" as const,
});

async function link(): Promise<string> {
  const url = await createSetupLink({ db, baseUrl: "https://ostoja.example" });
  expect(url).toMatch(/^https:\/\/ostoja\.example\/pl\/setup\/[\w-]{43}$/);
  return url?.split("/").at(-1) ?? "";
}

test("an address in use, an unknown or an old link make no administrator", async () => {
  const secret = await link();
  const { email } = await makeUser(db);
  await expect(setUpAdministrator(context, { ...person(email), secret })).rejects.toMatchObject({
    code: "accounts.has_account",
  });
  await expect(checkSetupLink(context, { secret: "x".repeat(43) })).rejects.toMatchObject({
    code: "accounts.link.unknown",
  });
  await sql`UPDATE setup_tokens SET created_at = created_at - interval '8 days'`;
  await expect(checkSetupLink(context, { secret })).rejects.toMatchObject({
    code: "accounts.link.expired",
  });
  expect(await administratorExists(db)).toBe(false);
});

test("of two links used at the same moment one makes the administrator, and both end", async () => {
  const secrets = [await link(), await link()];
  const results = await Promise.allSettled(
    secrets.map((secret, i) =>
      setUpAdministrator(context, { ...person(`a${i}@test.ostoja.example`), secret }),
    ),
  );
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  for (const secret of secrets) {
    await expect(checkSetupLink(context, { secret })).rejects.toMatchObject({
      code: "accounts.link.used",
    });
  }
  expect(await createSetupLink({ db, baseUrl: "https://ostoja.example" })).toBeNull();
});
