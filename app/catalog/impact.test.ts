import { expect, test } from "vitest";
import { loadCatalog } from "./catalog.server.ts";
import { impactOf } from "./impact.ts";

const catalog = loadCatalog();
const partsOf = (kind: "law" | "fact", id: string) => {
  const impact = impactOf(catalog, kind, id);
  if ("unknown" in impact) throw new Error(`no ${id}`);
  return Object.fromEntries(impact.parts.map(({ heading, entries }) => [heading, entries]));
};

test("a provision names lessons, items, courses, reference pages and the wording before", () => {
  const parts = partsOf("law", "kk-189a-1");
  expect(parts.Lessons?.join()).toContain("core/01-definition/penalty-and-duty");
  expect(parts.Items).not.toEqual([]);
  expect(parts["Reference pages"]).toContain("institution: Prokuratura");
  expect(parts["Courses, with the content version that new certificates name"]?.join()).toContain(
    "social-workers",
  );
  expect(parts["Other wordings"]?.join()).toContain("kk-189a-1-before-2023");
});

test("a figure names its parts", () => {
  expect(partsOf("fact", "police-2023-victims")["Other wordings"]?.join()).toContain(
    "police-2023-women",
  );
});

test.each(["art-189a-kk", "kk-189"])("an id that there is not leads to those like it: %s", (id) => {
  const impact = impactOf(catalog, "law", id);
  expect("unknown" in impact && impact.like.length).toBeGreaterThan(0);
});
