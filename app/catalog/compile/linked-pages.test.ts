import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { LINKED_PAGES } from "./linked-pages.ts";

test("every page that lessons may link to is there", () => {
  const pages = readdirSync("app/routes").map((folder) =>
    folder
      .replace(/^\$lang\./, "")
      .replace(/\._index$|\.\(uk\)/g, "")
      .replaceAll(".", "/"),
  );
  expect(pages).toEqual(expect.arrayContaining(LINKED_PAGES));
});
