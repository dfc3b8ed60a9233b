import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { whenChanged } from "./freshness.mjs";

const step = { stamp: "out/.made-from", sources: ["src", "lock.json"], product: "out/made.js" };
let dir;
let runs;

const put = (file, text) => {
  mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
  writeFileSync(path.join(dir, file), text);
};
const make = () => {
  runs++;
  put("out/made.js", `made ${runs}`);
};
const ensure = (options = {}, also = "") =>
  whenChanged({ ...step, also }, make, { dir, ...options });

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "freshness-"));
  runs = 0;
  put("src/deep/one.ts", "1");
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

test("runs once for the same sources, and again for changed ones", async () => {
  expect(await ensure()).toBe(true);
  expect(await ensure()).toBe(false);
  put("src/deep/one.ts", "2");
  expect(await ensure()).toBe(true);
  put("lock.json", "{}");
  expect(await ensure()).toBe(true);
  put("src/deep/one.test.ts", "a test is no source");
  expect(await ensure()).toBe(false);
  expect(await ensure({}, "tomorrow")).toBe(true);
  expect(await ensure({ force: true }, "tomorrow")).toBe(true);
});

test("runs again when its product was removed or made by somebody else", async () => {
  await ensure();
  put("out/made.js", "by hand");
  expect(await ensure()).toBe(true);
  rmSync(path.join(dir, "out/made.js"));
  expect(await ensure()).toBe(true);
});

test("a step that failed runs again", async () => {
  await ensure();
  put("src/deep/one.ts", "2");
  const fails = whenChanged(step, () => Promise.reject(new Error("broken")), { dir });
  await expect(fails).rejects.toThrow("broken");
  put("src/deep/one.ts", "1");
  expect(await ensure()).toBe(true);
});
