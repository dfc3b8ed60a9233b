import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "./install.mjs";
import { completeLock, missingOptional, platformOf } from "./lock.mjs";

test("package-lock.json has the packages of every platform", () => {
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  const missing = [...missingOptional(lock).keys()];
  expect(missing, "run: node scripts/complete-lock.mjs").toEqual([]);
});

test.each([
  ["@x/cli-linux-arm64-musl", { os: ["linux"], cpu: ["arm64"], libc: ["musl"] }],
  ["@x/rollup-linux-arm-gnueabihf", { os: ["linux"], cpu: ["arm"], libc: ["glibc"] }],
  ["@x/cli-linux-x64", { os: ["linux"], cpu: ["x64"] }],
  ["@x/rollup-win32-ia32-msvc", { os: ["win32"], cpu: ["ia32"] }],
  ["@x/windows-x64", { os: ["win32"], cpu: ["x64"] }],
  ["@x/oxide-wasm32-wasi", { cpu: ["wasm32"] }],
  ["fsevents", null],
])("%s is for its platform", (name, platform) => {
  expect(platformOf(name)).toEqual(platform);
});

describe("a lock file without other platforms", () => {
  const lock = {
    packages: {
      "": {},
      "node_modules/a": {
        version: "1.0.0",
        dev: true,
        optionalDependencies: { "a-linux-x64": "1.0.0" },
      },
      "node_modules/b/node_modules/a": {
        version: "2.0.0",
        optionalDependencies: { "a-darwin-x64": "2.0.0" },
      },
    },
  };

  test("gets an entry beside each package that wants one", () => {
    const { packages } = completeLock(lock);
    expect(packages["node_modules/a-linux-x64"]).toEqual({
      version: "1.0.0",
      cpu: ["x64"],
      os: ["linux"],
      dev: true,
      optional: true,
    });
    expect(packages["node_modules/b/node_modules/a-darwin-x64"]?.version).toBe("2.0.0");
    expect(missingOptional({ packages }).size).toBe(0);
  });
});
