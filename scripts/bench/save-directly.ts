/**
 * Saves answers without HTTP, in a process of its own, with as many at once as there are lists of
 * tasks: `verb` through `answerItem`, `writes` as the bare `insert` through postgres.js, and
 * `statements` as the session, the attempt and the row, each a statement of the product. JSON in, JSON out.
 */
import { json } from "node:stream/consumers";
import { loadCatalog } from "#app/catalog/catalog.server.ts";
import { openDatabase } from "#app/database/connect.server.ts";
import type { AnswerTask } from "./answer-tasks.ts";
import { openWays, type Way } from "./ways-to-save.ts";

export interface DirectInput {
  way: Way;
  seconds: number;
  tasks: AnswerTask[][];
}

export interface DirectAnswer {
  saved: number;
  seconds: number;
}

const { way, seconds, tasks } = (await json(process.stdin)) as DirectInput;
const database = openDatabase(process.env.DATABASE_URL ?? "");
const first = tasks[0]?.[0];
if (!first) throw new Error("no tasks");
const save = (await openWays(database, loadCatalog(), first))[way];

const started = performance.now();
const end = started + seconds * 1000;
let saved = 0;
await Promise.all(
  tasks.map(async (list) => {
    for (let turn = 0; performance.now() < end; turn++) {
      const task = list[turn % list.length];
      if (task && (await save(task))) saved++;
    }
  }),
);
const answer: DirectAnswer = { saved, seconds: (performance.now() - started) / 1000 };
await database.close();
console.log(JSON.stringify(answer));
