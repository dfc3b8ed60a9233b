import { rmSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compileFixture, temporaryDir } from "#tests/compile-fixture.ts";
import { CatalogMissingError, type CatalogReader, loadCatalog } from "./catalog.server.ts";

let dir: string;
let reader: CatalogReader;

beforeAll(async () => {
  dir = temporaryDir();
  await compileFixture({}, { outDir: dir, write: true });
  reader = loadCatalog(dir);
});
afterAll(() => rmSync(dir, { recursive: true }));

test("finds what is there", () => {
  const course = reader.findCourse("social-workers");
  if (!course) throw new Error("no course");
  expect(reader.findModule(course, "definition")?.key).toBe("core/01-definition");
  expect(reader.findLesson(course, "definition", "three-elements")).toMatchObject({ index: 0 });
  expect(reader.lessonSequence(course).map(({ lesson }) => lesson.id)).toEqual(["three-elements"]);
  expect(reader.courseModules(course)).toHaveLength(1);
  expect(reader.findScenario("legal-work")?.nodes).toHaveLength(8);
  expect(reader.findItem("def-order")?.type).toBe("order");
  expect(reader.itemsOfModule("definition")).toHaveLength(3);
  expect(reader.findFact("police-total")?.value).toBe(10093);
  expect(reader.findProvision("kk-189a-1")?.wording).toBe("quote");
  expect(reader.contacts().map(({ id }) => id)).toEqual(["kcik", "office"]);
  expect(reader.findContact("kcik")?.phones).toHaveLength(1);
  expect(reader.napEdition("2022-2024")?.objectives).toHaveLength(2);
});

test.each(["none", "constructor", "__proto__", ""])("knows nothing of %j", (name) => {
  const course = reader.findCourse("social-workers");
  if (!course) throw new Error("no course");
  expect(reader.findCourse(name)).toBeUndefined();
  expect(reader.findModule(course, name)).toBeUndefined();
  expect(reader.findLesson(course, "definition", name)).toBeUndefined();
  expect(reader.findScenario(name)).toBeUndefined();
  expect(reader.findItem(name)).toBeUndefined();
  expect(reader.findFact(name)).toBeUndefined();
  expect(reader.findProvision(name)).toBeUndefined();
  expect(reader.napEdition(name)).toBeUndefined();
});

test("reads the file once, and again when it has changed", () => {
  expect(loadCatalog(dir)).toBe(reader);
  const file = path.join(dir, "catalog.json");
  utimesSync(file, new Date(), new Date(Date.now() + 5000));
  expect(loadCatalog(dir)).not.toBe(reader);
});

test("says what to run when there is nothing, or something old", () => {
  const empty = temporaryDir();
  expect(() => loadCatalog(empty)).toThrow(CatalogMissingError);
  expect(() => loadCatalog(empty)).toThrow("run npm run build");
  writeFileSync(path.join(empty, "catalog.json"), JSON.stringify({ format: 0 }));
  expect(() => loadCatalog(empty)).toThrow("outdated: run npm run build");
  rmSync(empty, { recursive: true });
});
