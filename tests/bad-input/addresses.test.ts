import { describe, expect, test } from "vitest";
import type { Answer } from "#tests/ask.ts";
import { MATRIX } from "#tests/matrix/matrix.ts";
import { visit } from "#tests/matrix/visit.ts";
import { EVERYBODY, makeWorld } from "#tests/matrix/world.ts";
import { brokenRules } from "#tests/page-rules.ts";
import { startProduct } from "#tests/product.ts";
import { tableContents } from "#tests/table-contents.ts";
import { pathsWith, patternOf } from "./patterns.ts";

const product = await startProduct();
const world = await makeWorld(product);

/** No text at all: refused before any page sees it. */
const UNREADABLE = ["%00", "a%00b", "%ff", "%c0%80", "%ed%a0%80", "%", "%zz"];

/** Text, but nothing that there is. */
const UNKNOWN = [
  "..%2f..%2fetc%2fpasswd",
  "..%5c..%5cwindows",
  "a".repeat(4000),
  "not-an-id",
  "00000000-0000-4000-8000-000000000000",
  "9".repeat(30),
  "-1",
  "0",
  "1.5",
  "1e3",
  "__proto__",
  "constructor",
  "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
  "%27%20or%201=1--",
  "%E2%80%AEgnp",
  "%F0%9F%92%94",
];

const LANGUAGES = ["pl", "en"] as const;

const rows = MATRIX.filter(({ get }) => EVERYBODY.some((who) => get[who] === "ok")).map(
  (row) => [[row.route, row.about].filter(Boolean).join(": "), row] as const,
);

/** Asks as somebody whom the page is for. */
async function open(row: (typeof MATRIX)[number]) {
  const who = [...EVERYBODY].reverse().find((one) => row.get[one] === "ok") ?? "stranger";
  return visit(world, row, who);
}

function said(answer: Answer, lang: "pl" | "en") {
  return { status: answer.status, broken: brokenRules(answer, lang, false) };
}

/** Short addresses have no language: they lead to the page that has one. */
async function follow(path: string, headers: Record<string, string>): Promise<Answer> {
  const answer = await product.ask(path, { headers });
  return answer.status === 302 ? product.ask(answer.location, { headers }) : answer;
}

describe("an address with something odd in it is not found, or refused, in its language", () => {
  test.each(rows)("%s", async (_name, row) => {
    const pattern = patternOf(product.build.routes, row.route);
    const { path, cookie } = await open(row);
    const before = await tableContents(product.database);
    for (const part of [...UNREADABLE, ...UNKNOWN]) {
      const status = UNREADABLE.includes(part) ? 400 : 404;
      for (const lang of LANGUAGES) {
        for (const odd of pathsWith(pattern, path.replace(/^\/pl\b/, `/${lang}`), part)) {
          const headers = { "accept-language": lang, ...(cookie ? { cookie } : {}) };
          const answer = await follow(odd, headers);
          expect({ odd, ...said(answer, lang) }).toEqual({ odd, status, broken: [] });
        }
      }
    }
    expect(await tableContents(product.database)).toEqual(before);
  });
});

describe("in a language that there is not, no page is found", () => {
  test.each(rows.filter(([, row]) => row.route.startsWith("routes/$lang")))(
    "%s",
    async (_n, row) => {
      const { path, cookie } = await open(row);
      const elsewhere = path.replace(/^\/pl\b/, "/xx");
      for (const [wanted, lang] of [
        ["en-GB,en;q=0.9", "en"],
        ["de", "pl"],
      ] as const) {
        const headers = { "accept-language": wanted };
        const answer = await product.ask(elsewhere, { cookie, headers });
        expect(said(answer, lang)).toEqual({ status: 404, broken: [] });
      }
    },
  );
});

describe("what is asked for after the question mark never breaks a page nor leads away", () => {
  const names = ["next", "notice", "number", "sent", "moved", "page", "year", "edition", "sort"];
  const values = ["__proto__", "//evil.example", "https://evil.example", "-1", "9".repeat(30), "'"];
  test.each(rows)("%s", async (_name, row) => {
    const { path, cookie } = await open(row);
    for (const value of values) {
      const query = new URLSearchParams(names.map((name) => [name, value]));
      const answer = await product.ask(`${path.split("?")[0]}?${query}`, { cookie });
      expect({ value, broke: answer.status >= 500 }).toEqual({ value, broke: false });
      expect(answer.location).toMatch(/^($|\/(?!\/))/);
    }
    for (const part of UNREADABLE) {
      const answer = await product.ask(`${path.split("?")[0]}?q=${part}`, { cookie });
      expect({ part, status: answer.status }).toEqual({ part, status: 400 });
    }
  });
});

describe("a method that the product does not know is refused with words", () => {
  test.each(["PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"])("%s", async (method) => {
    const answer = await product.ask("/en/courses", { method });
    expect(said(answer, "en")).toEqual({ status: 405, broken: [] });
  });

  const readOnly = rows.filter(([, row]) => !row.post);
  test.each(readOnly)("a form for %s, which takes none", async (_name, row) => {
    const { path, cookie } = await open(row);
    const answer = await product.ask(path, { cookie, form: { a: "b" } });
    // A route that only leads on, or gives a file, has no page to say so on.
    const hasPage = product.build.routes[row.route]?.module.default;
    expect(answer.status).toBe(405);
    if (hasPage) expect(brokenRules(answer, "pl", false)).toEqual([]);
  });
});
