import { expect, test } from "vitest";
import { type GameState, readGame } from "./prevention-game.ts";
import type { Clue } from "./schemas/prevention.ts";

const same = (text: string) => ({ pl: text, en: text, uk: text });
const clueWith = (right: number, choices: number) =>
  ({
    choices: Array.from({ length: choices }, (_, index) => ({
      text: same(String(index)),
      why: same("why"),
      ...(index === right ? { right: true } : {}),
    })),
  }) as unknown as Clue;

/** Right are b, a and d. */
const CLUES = [clueWith(1, 3), clueWith(0, 3), clueWith(3, 4)];

const open = (solved: string, wrong?: number): GameState => ({ at: "open", solved, wrong });
const won = (solved: string, right: number): GameState => ({ at: "won", solved, right });
const elsewhere = (clue: number, solved: string): GameState => ({ at: "elsewhere", clue, solved });

test.each<[about: string, number: number, solved: string, pick: string | null, GameState]>([
  ["the beginning", 1, "", null, open("")],
  ["a wrong answer", 1, "", "a", open("", 0)],
  ["another wrong answer", 1, "", "c", open("", 2)],
  ["the good answer", 1, "", "b", won("b", 1)],
  ["the second clue", 2, "b", null, open("b")],
  ["the last good answer", 3, "ba", "d", won("bad", 3)],
  ["back at a solved clue", 1, "ba", null, won("ba", 1)],
  ["back at a solved clue with a wrong answer", 1, "ba", "c", won("ba", 1)],
  ["the end", 4, "bad", null, open("bad")],
  ["the end with nothing solved", 4, "", null, elsewhere(1, "")],
  ["a clue too early", 3, "b", null, elsewhere(2, "b")],
  ["a clue too early with its good answer", 3, "b", "d", elsewhere(2, "b")],
  ["answers that were made up", 3, "cc", null, elsewhere(1, "")],
  ["answers that are right in part", 3, "bc", null, elsewhere(2, "b")],
  ["more answers than clues", 2, "badbadbad", null, won("bad", 0)],
  ["capital letters", 2, "B", null, elsewhere(1, "")],
  ["markup in the state", 2, "b<script>", null, open("b")],
  ["markup in the answer", 2, "b", "<script>", open("b")],
  ["a letter no choice has", 2, "b", "d", open("b")],
  ["a letter no clue has", 2, "b", "z", open("b")],
  ["an empty answer", 2, "b", "", open("b")],
  ["two answers at once", 2, "b", "ab", open("b")],
  ["an endless state", 2, `b${"x".repeat(5000)}`, null, open("b")],
  ["the end with a made-up last answer", 4, "bac", null, elsewhere(3, "ba")],
])("%s", (_about, number, solved, pick, state) => {
  expect(readGame(CLUES, number, solved, pick)).toEqual(state);
});
