import { expect, test } from "vitest";
import { z } from "zod";
import { parseForm, readForm } from "./form.server.ts";

const schema = z.object({
  text: z.string(),
  list: z.array(z.string()).optional(),
  part: z.object({ name: z.string() }).optional(),
});

function sent(body: string, type = "application/x-www-form-urlencoded") {
  return new Request("http://ostoja.example/pl", {
    method: "POST",
    headers: { "Content-Type": type },
    body,
  });
}

test("names with indexes and parts are read", async () => {
  const body = "text=za%C5%BC&list[0]=a&list[1]=b&part.name=c&option-1=x";
  const submission = await parseForm(sent(body), schema);
  expect(submission).toMatchObject({
    status: "success",
    value: { text: "zaż", list: ["a", "b"], part: { name: "c" } },
  });
});

test.each([
  "list[4294967290]=a",
  "list[1000]=a",
  "__intent__=zzz",
  "__intent__=%7B%22type%22%3A%22reset%22%7D",
  "__state__=zzz",
  "__proto__.x=1",
  "part.__proto__.x=1",
  "constructor.prototype.x=1",
  "part.constructor=1",
  "list[=a",
  "list[a][b=1",
  "=a",
  "a.b.c.d.e=1",
  `${"a=1&".repeat(501)}text=b`,
])("%s is refused before anything reads it", async (body) => {
  await expect(parseForm(sent(body), schema)).rejects.toMatchObject({ status: 400 });
});

test.each([
  ["text=%ff", 400],
  ["text=a%00b", 400],
  [`text=${"a".repeat(300_000)}`, 413],
])("bytes that are no text, and too many of them", async (body, status) => {
  await expect(parseForm(sent(body), schema)).rejects.toMatchObject({ status });
});

test("another type of body is refused", async () => {
  const json = sent("{}", "application/json");
  await expect(parseForm(json, schema)).rejects.toMatchObject({ code: "form.wrong_type" });
});

test("a check without a text of its own gets a general one; a repeated key is no text", async () => {
  const empty = await parseForm(sent("text="), schema);
  expect(empty.reply().error).toEqual({ text: ["errors:fields.missing"] });
  const twice = await parseForm(sent("text=a&text=b"), schema);
  expect(twice.reply().error).toEqual({ text: ["errors:fields.invalid"] });
});

test("a type may name its encoding", async () => {
  const form = await readForm(sent("text=a+b", "Application/X-WWW-Form-Urlencoded; charset=UTF-8"));
  expect(form.get("text")).toBe("a b");
});

test("asked again, a request gives the same form", async () => {
  const request = sent("text=a");
  expect(await readForm(request)).toBe(await readForm(request));
});

test.each(["%ED%A0%80", "%", "%zz", "%C0%80"])("%s is no text either", async (text) => {
  await expect(readForm(sent(`text=${text}`))).rejects.toMatchObject({ code: "form.unreadable" });
});
