import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import type { ScenarioLength } from "./check-scenario.ts";
import type { Problem } from "./problems.ts";
import type { Reading } from "./reading.ts";

/** What a finished run leaves for the next one. */
export interface CompileState {
  inputHash: string;
  summary: Summary;
  warnings: Problem[];
}

/** Counts that the script prints. */
export interface Summary {
  courses: number;
  lessons: number;
  screens: number;
  words: { pl: number; en: number };
  /** How the lessons read. */
  reading: { pl: Reading; en: Reading };
  items: number;
  scenarios: { id: string; roles: ScenarioLength[] }[];
  facts: number;
  provisions: number;
}

const stateFile = (outDir: string) => path.join(outDir, "state.json");
const cacheDir = (outDir: string) => path.join(outDir, "cache");

/** The last finished run; undefined when there is none or its catalogue is gone. */
export function readState(outDir: string): CompileState | undefined {
  if (!existsSync(path.join(outDir, "catalog.json"))) return undefined;
  return readJson<CompileState>(stateFile(outDir));
}

/** Writes the catalogue first and then the state, so that a state always has its catalogue. */
export function writeResult(outDir: string, catalog: unknown, state: CompileState): void {
  writeJson(path.join(outDir, "catalog.json"), catalog);
  writeJson(stateFile(outDir), state);
}

/** Compiled texts by the hash of what they were made of. Only faultless ones are ever put in. */
export class LessonCache<T> {
  readonly #dir: string;
  readonly #used = new Set<string>();

  constructor(outDir: string) {
    this.#dir = cacheDir(outDir);
  }

  get(hash: string): T | undefined {
    this.#used.add(`${hash}.json`);
    return readJson<T>(path.join(this.#dir, `${hash}.json`));
  }

  put(hash: string, value: T): void {
    writeJson(path.join(this.#dir, `${hash}.json`), value);
  }

  /** Removes what this run has not asked for. */
  sweep(): void {
    if (!existsSync(this.#dir)) return;
    for (const name of readdirSync(this.#dir)) {
      if (!this.#used.has(name)) rmSync(path.join(this.#dir, name), { force: true });
    }
  }
}

/** The compiler's own files; one that is missing or damaged is made anew. */
function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch {
    return undefined;
  }
}

function writeJson(file: string, value: unknown): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, JSON.stringify(value));
  renameSync(temporary, file);
}
