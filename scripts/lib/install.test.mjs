import { expect, test } from "vitest";
import { matchesLock, requireNode } from "./install.mjs";

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
