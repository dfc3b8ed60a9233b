import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** A file an author wrote. */
export interface SourceFile {
  /** Path below the content folder, with forward slashes: `facts/police.yaml`. */
  path: string;
  text: string;
}

/** Every file below the content folder, in the order of their paths; hidden files are left out. */
export function readSources(contentDir: string): SourceFile[] {
  return readdirSync(contentDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => {
      const full = path.join(entry.parentPath, entry.name);
      const below = path.relative(contentDir, full).split(path.sep).join("/");
      return { path: below, text: normalise(readFileSync(full, "utf8")) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The same text on every machine: no byte order mark, one kind of line end, composed letters. */
function normalise(text: string): string {
  return text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .normalize("NFC");
}
