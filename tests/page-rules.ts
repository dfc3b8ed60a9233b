import type { Answer } from "./ask.ts";

/** What every page must keep to, whoever asks for it: the rules it breaks, in words. */
export function brokenRules(answer: Answer, lang: "pl" | "en", personal: boolean): string[] {
  const { text, headers } = answer;
  const policy = String(headers["content-security-policy"] ?? "");
  const cache = String(headers["cache-control"] ?? "");
  const rules: [string, boolean][] = [
    ["a content security policy", /default-src 'none'/.test(policy)],
    ["nothing inline in the policy", !/unsafe-(inline|eval|hashes)/.test(policy)],
    ["no style attribute", !/<[^>]+\sstyle=/.test(text)],
    ["no style element", !/<style[\s>]/.test(text)],
    ["no inline script", inlineScripts(text).length === 0],
    ["no event attribute", !/<[^>]+\son[a-z]+=/.test(text)],
    [`the language ${lang}`, text.includes(`<html lang="${lang}"`)],
    ["one main heading", text.match(/<h1[\s>]/g)?.length === 1],
    ["a title", /<title>[^<]{3,}<\/title>/.test(text)],
    ["no copies of personal pages", !personal || /no-store/.test(cache)],
    ["no guessing of types", headers["x-content-type-options"] === "nosniff"],
  ];
  return rules.filter(([, kept]) => !kept).map(([rule]) => rule);
}

function inlineScripts(html: string): string[] {
  const scripts = [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)];
  return scripts
    .filter(([, start = "", body = ""]) => !/\ssrc="/.test(start) || body.trim() !== "")
    .map(([whole]) => whole);
}

export function isPage({ headers }: Answer): boolean {
  return String(headers["content-type"] ?? "").startsWith("text/html");
}
