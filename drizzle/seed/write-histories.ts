import type postgres from "postgres";
import type { CatalogReader } from "#app/catalog/catalog.server.ts";
import type { CompiledCourse } from "#app/catalog/types.ts";
import { courseOutline } from "#app/modules/certificates/course-outline.ts";
import { holderNameKey } from "#app/modules/certificates/name-key.ts";
import { certificateNumber, NUMBERS_PER_EDITION } from "#app/modules/certificates/number.ts";
import { validUntil } from "#app/modules/enrolment/rules.ts";
import { screenCount } from "#app/modules/learning/rules.ts";
import { type CopyValue, copyRows } from "./copy.ts";
import type { SeedEnrolment } from "./histories.ts";
import { seedId } from "./random.ts";
import { type SeedVersion, versionOf } from "./versions.ts";

/** Demo numbers look as random as real ones; an odd factor never gives the same one twice. */
const scattered = (n: number) => (BigInt(n + 1) * 0x9e37_79b9_7f4a_7c15n) % NUMBERS_PER_EDITION;

/** Attempts of one enrolment have numbers of their own: the test before the course, and two after. */
const ATTEMPTS_PER_ENROLMENT = 3;

/**
 * Enrolments with what follows from them, table by table. The histories are made anew for each
 * table, so that a million people need no memory.
 */
export async function writeHistories(
  sql: postgres.Sql | postgres.TransactionSql,
  catalog: CatalogReader,
  course: CompiledCourse,
  histories: () => Iterable<SeedEnrolment>,
): Promise<{ enrolments: number; completions: number }> {
  const numbered = function* () {
    let n = 0;
    for (const history of histories()) yield { ...history, n: n++ };
  };
  const completed = function* () {
    for (const history of numbered()) {
      if (history.completedOn !== null) yield { ...history, completedOn: history.completedOn };
    }
  };
  const versions = new Map<number, SeedVersion>();
  const versionIn = (edition: number) => {
    const version = versions.get(edition) ?? versionOf(catalog, course, edition);
    versions.set(edition, version);
    return version.contentVersion;
  };
  /** Each version once, by the first edition that was learned with it. */
  const kept = () => {
    const editions = [...versions].sort(([a], [b]) => a - b);
    const found = new Map<string, SeedVersion & { edition: number }>();
    for (const [edition, version] of editions) {
      if (!found.has(version.contentVersion)) {
        found.set(version.contentVersion, { ...version, edition });
      }
    }
    return [...found.values()];
  };
  const rows = function* <T>(source: Iterable<T>, row: (it: T) => Iterable<CopyValue[]>) {
    for (const it of source) yield* row(it);
  };

  const enrolments = await copyRows(
    sql,
    "enrolments",
    ["id", "user_id", "course", "edition", "content_version", "enrolled_at", "due_on", "source"],
    rows(numbered(), (it) => [
      [
        seedId("enrolment", it.n),
        it.person.id,
        course.slug,
        it.edition,
        versionIn(it.edition),
        `${it.enrolledOn}T09:00:00Z`,
        it.dueOn,
        "coordinator",
      ],
    ]),
  );
  const lessons = catalog.lessonSequence(course);
  await copyRows(
    sql,
    "lesson_progress",
    [
      "enrolment_id",
      "module",
      "lesson",
      "last_screen",
      "furthest_screen",
      "updated_at",
      "completed_at",
    ],
    // Finished courses need no progress rows to be true; only those under way get them.
    rows(numbered(), (it) =>
      it.completedOn
        ? []
        : lessons.slice(0, it.lessonsRead).map(({ module, lesson }): CopyValue[] => {
            const screens = screenCount(lesson);
            const at = `${it.enrolledOn}T10:00:00Z`;
            return [seedId("enrolment", it.n), module.id, lesson.id, screens, screens, at, at];
          }),
    ),
  );
  const attempts = function* () {
    for (const it of completed()) {
      const id = (number: number) => seedId("attempt", it.n * ATTEMPTS_PER_ENROLMENT + number);
      if (it.scoreBefore !== null) {
        const at = [`${it.enrolledOn}T09:10:00Z`, `${it.enrolledOn}T09:30:00Z`] as const;
        const before = { kind: "pre_test", number: 1, score: it.scoreBefore, passMark: 0 };
        yield { it, ...before, passed: true, id: id(0), at };
      }
      for (let number = 1; number <= it.attempts; number++) {
        const passed = number === it.attempts;
        const score = passed ? it.score : it.score - 0.3;
        const at = [
          `${it.completedOn}T10:0${number}:00Z`,
          `${it.completedOn}T10:1${number}:00Z`,
        ] as const;
        const { passMark } = course.finalTest;
        yield { it, kind: "final_test", number, score, passMark, passed, id: id(number), at };
      }
    }
  };
  await copyRows(
    sql,
    "attempts",
    [
      "id",
      "enrolment_id",
      "user_id",
      "kind",
      "module",
      "number",
      "seed",
      "items",
      "content_version",
      "started_at",
    ],
    rows(attempts(), ({ it, id, kind, number, at }) => [
      [
        id,
        seedId("enrolment", it.n),
        it.person.id,
        kind,
        "course",
        number,
        id,
        "[]",
        versionIn(it.edition),
        at[0],
      ],
    ]),
  );
  await copyRows(
    sql,
    "attempt_results",
    ["attempt_id", "finished_at", "score", "pass_mark", "passed"],
    rows(attempts(), ({ id, at, score, passMark, passed }) => [
      [id, at[1], score, passMark, passed],
    ]),
  );
  const completions = await copyRows(
    sql,
    "completions",
    [
      "id",
      "enrolment_id",
      "user_id",
      "course",
      "edition",
      "completed_at",
      "completed_on",
      "institution_id",
      "professional_group",
      "hours",
      "score",
      "content_version",
      "nap_edition",
      "valid_until",
    ],
    rows(completed(), (it) => [
      [
        seedId("completion", it.n),
        seedId("enrolment", it.n),
        it.person.id,
        course.slug,
        it.edition,
        `${it.completedOn}T10:15:00Z`,
        it.completedOn,
        it.person.institution.id,
        it.person.group,
        course.hours,
        it.score,
        versionIn(it.edition),
        course.napEdition,
        validUntil(it.completedOn, course.validityMonths),
      ],
    ]),
  );
  await copyRows(
    sql,
    "course_outlines",
    ["content_version", "course", "outline"],
    kept().map(({ contentVersion }) => [
      contentVersion,
      course.slug,
      JSON.stringify(courseOutline(course, catalog)),
    ]),
  );
  await copyRows(
    sql,
    "content_versions",
    ["content_version", "course", "manifest", "pinned_at"],
    kept().map(({ contentVersion, manifest, edition }) => [
      contentVersion,
      course.slug,
      JSON.stringify(manifest),
      `${edition}-01-02T09:00:00Z`,
    ]),
  );
  await copyRows(
    sql,
    "certificates",
    [
      "id",
      "number",
      "completion_id",
      "user_id",
      "holder_name",
      "holder_name_key",
      "course",
      "course_title_pl",
      "course_title_en",
      "edition",
      "hours",
      "organiser_pl",
      "organiser_en",
      "content_version",
      "nap_edition",
      "completed_on",
      "issued_at",
      "valid_until",
    ],
    rows(completed(), (it) => {
      const name = `${it.person.givenName} ${it.person.familyName}`;
      return [
        [
          seedId("certificate", it.n),
          certificateNumber(it.edition, scattered(it.n)),
          seedId("completion", it.n),
          it.person.id,
          name,
          holderNameKey(name),
          course.slug,
          course.title.pl,
          course.title.en,
          it.edition,
          course.hours,
          course.organiser.pl,
          course.organiser.en,
          versionIn(it.edition),
          course.napEdition,
          it.completedOn,
          `${it.completedOn}T10:15:00Z`,
          validUntil(it.completedOn, course.validityMonths),
        ],
      ];
    }),
  );
  return { enrolments, completions };
}
