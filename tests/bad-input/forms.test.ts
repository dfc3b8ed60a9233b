import { afterAll, describe, expect, test } from "vitest";
import type { Answer } from "#tests/ask.ts";
import { visit } from "#tests/matrix/visit.ts";
import { makeWorld } from "#tests/matrix/world.ts";
import { fieldsFor } from "#tests/page-forms.ts";
import { brokenRules, isPage } from "#tests/page-rules.ts";
import { startProduct } from "#tests/product.ts";
import { tableContents } from "#tests/table-contents.ts";
import { ATTACKS, type Attack, FOREIGN } from "./attacks.ts";
import { type Taker, takers } from "./takers.ts";

const product = await startProduct();
const world = await makeWorld(product);

let requests = 0;
afterAll(() => console.log(`Bad forms: ${requests} sent to ${takers().length} routes.`));

/** Somebody on the page of the form, and the fields that it shows. */
async function open({ row, who }: Taker) {
  const { path, cookie } = await visit(world, row, who);
  const page = await product.ask(path, { cookie });
  return { path, cookie, fields: fieldsFor(page.text, path) };
}

/** What is wrong with the answer to something that must be refused; nothing when all is well. */
function complaints(answer: Answer, expected: readonly number[]): string[] {
  const status = expected.includes(answer.status) ? [] : [`status ${answer.status}`];
  return [...status, ...(isPage(answer) ? brokenRules(answer, "pl", false) : ["no page"])];
}

async function sendAll(taker: Taker, attacks: readonly Attack[]) {
  const { path, cookie, fields } = await open(taker);
  const field = Object.keys(fields)[0] ?? "field";
  const before = await tableContents(product.database);
  const found: Record<string, string[]> = {};
  for (const attack of attacks) {
    const answer = await product.ask(path, { cookie, ...attack.asked(field) });
    requests += 1;
    const wrong = complaints(answer, attack.status);
    if (wrong.length > 0) found[attack.name] = wrong;
  }
  expect(found).toEqual({});
  expect(await tableContents(product.database)).toEqual(before);
}

const routes = takers().map((taker) => [taker.route, taker] as const);

describe("what no page of ours sends is refused with words, and nothing is written", () => {
  test.each(routes)("%s", (_route, taker) => sendAll(taker, ATTACKS));
});

describe("forms of other sites are refused, and nothing is written", () => {
  test.each(routes)("%s", (_route, taker) => sendAll(taker, FOREIGN));
});

describe("fields that are there twice, or hold something odd, never break a page", () => {
  test.each(routes)("%s", async (_route, taker) => {
    const odd = ["", " ", "-1", "1e9", "[object Object]", "__proto__", "\u202e", "'; --", "💔"];
    for (const value of [...odd, null]) {
      const { path, cookie, fields } = await open(taker);
      const form = new URLSearchParams();
      for (const [name, usual] of Object.entries(fields)) {
        form.append(name, value ?? usual);
        form.append(name, value ?? usual);
        form.append(`${name}[0].x`, "x");
      }
      const answer = await product.ask(path, { cookie, form });
      requests += 1;
      expect({ value, status: answer.status < 500 }).toEqual({ value, status: true });
      if (isPage(answer)) expect(brokenRules(answer, "pl", taker.who !== "stranger")).toEqual([]);
    }
  });
});
