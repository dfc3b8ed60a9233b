import { describe, expect, test } from "vitest";
import { pageBefore, readTheme, themeCookie } from "./theme.server.ts";

function asked(headers: Record<string, string>): Request {
  return new Request("http://ostoja.test/pl/preferences", { headers });
}

describe("readTheme", () => {
  test.each([
    ["theme=dark", "dark"],
    ["a=b; theme=contrast; c=d", "contrast"],
    ["theme=pink", "system"],
    ["nottheme=dark", "system"],
    ["", "system"],
  ])("of %j is %s", (cookie, theme) => {
    expect(readTheme(asked(cookie ? { cookie } : {}))).toBe(theme);
  });
});

describe("themeCookie", () => {
  test("keeps a choice for a year, over https only where there is https", () => {
    expect(themeCookie("dark", true)).toMatch(
      /^theme=dark; Max-Age=31536000; .*HttpOnly.*; Secure$/,
    );
    expect(themeCookie("dark", false)).not.toContain("Secure");
  });

  test("forgets it for the look of the system", () => {
    expect(themeCookie("system", false)).toContain("Max-Age=0");
  });
});

describe("pageBefore", () => {
  test.each([
    ["http://ostoja.test/en/help?a=1#x", "/en/help?a=1"],
    ["http://evil.example/en/help", "/pl"],
    ["http://ostoja.test//evil.example", "/pl"],
    ["http://ostoja.test/\\evil.example", "/pl"],
    ["no address", "/pl"],
    ["", "/pl"],
  ])("of %j is %s", (referer, path) => {
    expect(pageBefore(asked(referer ? { referer } : {}), "/pl")).toBe(path);
  });
});
