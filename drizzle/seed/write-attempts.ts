import type postgres from "postgres";
import type { CatalogReader } from "#app/catalog/catalog.server.ts";
import type { CompiledCourse } from "#app/catalog/types.ts";
import { drawFinalTest } from "#app/modules/assessment/draw.ts";
import { seedAnswers } from "./answers.ts";
import { type CopyValue, copyRows } from "./copy.ts";
import type { SeedEnrolment } from "./histories.ts";
import { seedId } from "./random.ts";

/** A history that ended with a completion; `n` numbers all histories. */
export type CompletedHistory = SeedEnrolment & { n: number; completedOn: string };

/** Attempts of one enrolment have numbers of their own: the test before the course, and two after. */
const ATTEMPTS_PER_ENROLMENT = 3;
/** Of one attempt, for the keys of its answers. */
const MOST_ANSWERS = 64;
const SECONDS_AN_ANSWER = 24;

interface AttemptsOf {
  histories(): Iterable<CompletedHistory>;
  /** Content version of an edition. */
  versionIn(edition: number): string;
  /** Whose first final test has its answers too. */
  answersOf(it: SeedEnrolment): boolean;
}

/** The tests before and after the course, with their results, and the answers of some. */
export async function writeAttempts(
  sql: postgres.TransactionSql,
  catalog: CatalogReader,
  course: CompiledCourse,
  { histories, versionIn, answersOf }: AttemptsOf,
): Promise<void> {
  const attempts = function* () {
    for (const it of histories()) {
      const n = (number: number) => it.n * ATTEMPTS_PER_ENROLMENT + number;
      if (it.scoreBefore !== null) {
        const at = [`${it.enrolledOn}T09:10:00Z`, `${it.enrolledOn}T09:30:00Z`] as const;
        const before = { kind: "pre_test", number: 1, score: it.scoreBefore, passMark: 0 };
        yield { it, ...before, passed: true, n: n(0), at };
      }
      for (let number = 1; number <= it.attempts; number++) {
        const passed = number === it.attempts;
        const score = passed ? it.score : it.score - 0.3;
        const at = [
          `${it.completedOn}T10:0${number}:00Z`,
          `${it.completedOn}T10:1${number}:00Z`,
        ] as const;
        const { passMark } = course.finalTest;
        yield { it, kind: "final_test", number, score, passMark, passed, n: n(number), at };
      }
    }
  };
  const answered = ({ it, kind, number }: { it: CompletedHistory; kind: string; number: number }) =>
    kind === "final_test" && number === 1 && answersOf(it);
  const draws = new Map<number, string[]>();
  const drawn = (n: number) => {
    const items = draws.get(n) ?? drawFinalTest(catalog, course, seedId("attempt", n));
    draws.set(n, items);
    return items;
  };
  const rows = function* (
    row: (
      it: ReturnType<typeof attempts> extends Generator<infer T> ? T : never,
    ) => Iterable<CopyValue[]>,
  ) {
    for (const attempt of attempts()) yield* row(attempt);
  };

  await copyRows(
    sql,
    "attempts",
    [
      ...["id", "enrolment_id", "user_id", "kind", "module", "number"],
      ...["seed", "items", "content_version", "started_at"],
    ],
    rows((attempt) => {
      const { it, kind, number, n, at } = attempt;
      const id = seedId("attempt", n);
      const items = answered(attempt) ? JSON.stringify(drawn(n)) : "[]";
      const enrolment = seedId("enrolment", it.n);
      const version = versionIn(it.edition);
      return [[id, enrolment, it.person.id, kind, "course", number, id, items, version, at[0]]];
    }),
  );
  await copyRows(
    sql,
    "attempt_answers",
    [
      ...["attempt_id", "position", "revision", "item_id", "answer"],
      ...["score", "correct", "confidence", "form_key", "answered_at"],
    ],
    rows((attempt) => {
      if (!answered(attempt)) return [];
      const { n, score, at } = attempt;
      const start = Date.parse(at[0]);
      const items = drawn(n).flatMap((id) => catalog.findItem(id) ?? []);
      return seedAnswers(seedId("attempt", n), items, score).map((given, i) => [
        seedId("attempt", n),
        i + 1,
        1,
        given.item,
        JSON.stringify(given.answer),
        given.score,
        given.score === 1,
        given.confidence,
        seedId("answer", n * MOST_ANSWERS + i),
        new Date(start + (i + 1) * SECONDS_AN_ANSWER * 1000),
      ]);
    }),
  );
  // After the answers: none is taken once an attempt has ended.
  await copyRows(
    sql,
    "attempt_results",
    ["attempt_id", "finished_at", "score", "pass_mark", "passed"],
    rows(({ n, at, score, passMark, passed }) => [
      [seedId("attempt", n), at[1], score, passMark, passed],
    ]),
  );
}
