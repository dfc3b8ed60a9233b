import { expect, test } from "vitest";
import { batched } from "./batched.ts";

test("questions that come in while a statement runs share the next one", async () => {
  const read: string[][] = [];
  const ask = batched(async (keys) => {
    read.push(keys);
    await new Promise(setImmediate);
    return new Map(keys.filter((key) => key !== "none").map((key) => [key, key.length]));
  });
  const first = ask("a");
  await new Promise(setImmediate);
  const later = [ask("bb"), ask("none"), ask("bb"), ask("a")];
  expect(await Promise.all([first, ...later])).toEqual([1, 2, undefined, 2, 1]);
  expect(read).toEqual([["a"], ["bb", "none", "a"]]);
});

test("a statement that fails fails its own questions alone", async () => {
  let fail = true;
  const ask = batched(async (keys) => {
    if (fail) throw new Error("down");
    return new Map(keys.map((key) => [key, key]));
  });
  await expect(ask("a")).rejects.toThrow("down");
  fail = false;
  expect(await ask("a")).toBe("a");
});
