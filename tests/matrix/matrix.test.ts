import { afterAll, describe, expect, test } from "vitest";
import type { Answer } from "#tests/ask.ts";
import { brokenRules, isPage } from "#tests/page-rules.ts";
import { startProduct } from "#tests/product.ts";
import type { Cells, Outcome, Row } from "./cells.ts";
import { FRAMES, MATRIX } from "./matrix.ts";
import { visit } from "./visit.ts";
import { EVERYBODY, makeWorld, type Who } from "./world.ts";

const product = await startProduct();
const world = await makeWorld(product);
const { routes } = product.build;

let cells = 0;
afterAll(() => {
  console.log(`Permission matrix: ${cells} route-role pairs over ${MATRIX.length} rows requested.`);
});

const OUTCOMES: Record<number, Outcome> = {
  200: "ok",
  400: "invalid",
  404: "gone",
  409: "conflict",
  410: "ended",
};

function outcomeOf({ status, location }: Answer): Outcome | string {
  if (status < 300 || status >= 400) return OUTCOMES[status] ?? `status ${status}`;
  return /^\/(pl|en)\/login\?next=/.test(location) ? "login" : "ok";
}

/** A file or a redirect is no page; a refusal always is one. */
function rulesBroken(answer: Answer, who: Who): string[] {
  if (!isPage(answer)) return answer.status < 400 ? [] : ["no page"];
  return brokenRules(answer, "pl", who !== "stranger");
}

async function walk(row: Row, method: "GET" | "POST", expected: Cells): Promise<void> {
  const outcomes: Record<string, string> = {};
  const broken: string[] = [];
  for (const who of EVERYBODY) {
    // A session each: forms that end sessions disturb no other cell.
    const { path, cookie } = await visit(world, row, who);
    const answer = await product.ask(path, { cookie, ...(method === "POST" ? { form: {} } : {}) });
    cells += 1;
    outcomes[who] = outcomeOf(answer);
    const rules = rulesBroken(answer, who);
    broken.push(...rules.map((rule) => `${who}: ${rule}`));
  }
  expect(outcomes).toEqual(expected);
  expect(broken).toEqual([]);
}

describe("the table", () => {
  const told = new Set([...FRAMES, ...MATRIX.map(({ route }) => route)]);

  test("has every route of the product, and no other", () => {
    expect([...told].sort()).toEqual(Object.keys(routes).sort());
  });

  test("says what comes of a form for every route that takes one, and for no other", () => {
    const told = MATRIX.filter(({ post }) => post).map(({ route }) => route);
    const taking = Object.values(routes).filter((route) => route?.module.action);
    expect([...new Set(told)].sort()).toEqual(taking.map((route) => route?.id).sort());
    const without = MATRIX.filter(({ route, post }) => !post && routes[route]?.module.action);
    expect(without.map(({ route, about }) => `${route} ${about}`)).toEqual([]);
  });
});

const rows = MATRIX.map((row) => [[row.route, row.about].filter(Boolean).join(": "), row] as const);

describe("reading", () => {
  test.each(rows)("%s", (_name, row) => walk(row, "GET", row.get));
});

describe("sending an empty form", () => {
  test.each(rows.filter(([, row]) => row.post))("%s", (_name, row) =>
    walk(row, "POST", row.post as Cells),
  );
});
