import fc from "fast-check";
import { expect, test } from "vitest";
import { localPath } from "./local-path.ts";

test.each([
  ["/pl/courses", "/pl/courses"],
  ["/pl/courses?a=1&b=%2F", "/pl/courses?a=1&b=%2F"],
  ["/pl/x#y", "/pl/x"],
  ["/pl/../en", "/en"],
  ["//evil.example", null],
  ["///evil.example", null],
  ["/\\evil.example", null],
  ["/pl\\..\\evil", null],
  ["/.//evil.example", null],
  ["/pl/..//evil.example", null],
  ["/\t/evil.example", null],
  ["https://evil.example", null],
  ["javascript:alert(1)", null],
  ["pl/courses", null],
  ["", null],
  [null, null],
  [undefined, null],
])("%s -> %s", (value, path) => {
  expect(localPath(value)).toBe(path);
});

test("whatever is asked for, a browser stays on the site", () => {
  const pieces = fc.array(
    fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "\t",
      "\n",
      "@",
      ":",
      "evil.example",
      "?",
      "#",
      "%2f",
      "https",
    ),
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const path = localPath(`/${parts.join("")}`);
      if (path === null) return;
      expect(new URL(path, "http://ostoja.example").host).toBe("ostoja.example");
    }),
  );
});
