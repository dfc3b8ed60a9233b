import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type CompileResult, compileContent } from "#app/catalog/compile/compile.ts";
import { formatProblem } from "#app/catalog/compile/problems.ts";
import { readSources, type SourceFile } from "#app/catalog/compile/sources.ts";

/** What a test changes in the small content of `tests/fixtures/content`: null removes a file. */
export type Edits = Record<string, ((text: string) => string) | string | null>;

const FIXTURE = path.resolve("tests/fixtures/content");

/** The fixture's files with edits; a string is a new file's text. An edit that changes nothing fails. */
export function fixtureSources(edits: Edits = {}): SourceFile[] {
  const files = new Map(readSources(FIXTURE).map(({ path: at, text }) => [at, text]));
  for (const [at, edit] of Object.entries(edits)) {
    if (edit === null) files.delete(at);
    else if (typeof edit === "string") files.set(at, edit);
    else {
      const before = files.get(at) ?? "";
      const after = edit(before);
      if (after === before) throw new Error(`The edit of ${at} changes nothing`);
      files.set(at, after);
    }
  }
  return [...files].map(([at, text]) => ({ path: at, text }));
}

/** The text of one of the fixture's files. */
export const fixtureText = (at: string): string => readFileSync(path.join(FIXTURE, at), "utf8");

/** Compiles the fixture with edits, by default without writing. */
export function compileFixture(
  edits: Edits = {},
  options: { outDir?: string; write?: boolean } = {},
): Promise<CompileResult> {
  const outDir = options.outDir ?? path.join(tmpdir(), "ostoja-no-such-folder");
  const sources = fixtureSources(edits);
  return compileContent({ sources, outDir, write: options.write ?? false, today: "2026-11-23" });
}

/** The errors of a compiled fixture, as an author reads them. */
export async function errorsOf(edits: Edits): Promise<string> {
  const { errors } = await compileFixture(edits);
  return errors.map(formatProblem).join("\n\n");
}

/** A folder of a test's own. */
export function temporaryDir(): string {
  return mkdtempSync(path.join(tmpdir(), "ostoja-content-"));
}
