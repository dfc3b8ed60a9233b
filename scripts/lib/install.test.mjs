import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ensureInstalled, matchesLock, requireNode } from "./install.mjs";

test.each(["v12.22.0", "v18.20.8"])("Node %s is refused with one line", (version) => {
  expect(() => requireNode(version)).toThrow(/needs Node 20 or newer to start and this is v1\d/);
});

test.each(["v20.0.0", "v24.21.0", "v100.0.0"])("Node %s is enough", (version) => {
  expect(() => requireNode(version)).not.toThrow();
});

const lock = {
  packages: {
    "": { name: "ostoja" },
    "node_modules/one": { version: "1.0.0" },
    "node_modules/other-platform": { version: "3.0.0", optional: true },
  },
};

test.each([
  ["complete", { "node_modules/one": { version: "1.0.0" } }, true],
  ["of another version", { "node_modules/one": { version: "1.0.1" } }, false],
  ["without a package", {}, false],
])("an installation that is %s", (_, packages, matches) => {
  expect(matchesLock(lock, { packages })).toBe(matches);
});

describe("node_modules that is a symbolic link", () => {
  let folder;
  const at = (...parts) => path.join(folder, ...parts);

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "ostoja-install-"));
    for (const name of ["mine", "theirs"]) mkdirSync(at(name));
    mkdirSync(at("theirs/one"));
    writeFileSync(at("mine/package-lock.json"), JSON.stringify(lock));
    symlinkSync(at("theirs"), at("mine/node_modules"), "junction");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("is refused with one line when packages are missing, and nothing is touched", () => {
    expect(() => ensureInstalled(at("mine"))).toThrow(
      /^The packages .* symbolic link.*start again\.$/,
    );
    expect(readdirSync(at("theirs"))).toEqual(["one"]);
  });

  test("will do when it leads to what the lock file asks for", () => {
    const packages = { "node_modules/one": { version: "1.0.0" } };
    writeFileSync(at("theirs/.package-lock.json"), JSON.stringify({ packages }));
    expect(() => ensureInstalled(at("mine"))).not.toThrow();
  });
});
