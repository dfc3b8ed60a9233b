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
import { writeAttempts } from "./write-attempts.ts";

/** Demo numbers look as random as real ones; an odd factor never gives the same one twice. */
const scattered = (n: number) => (BigInt(n + 1) * 0x9e37_79b9_7f4a_7c15n) % NUMBERS_PER_EDITION;

/**
 * Enrolments with what follows from them, table by table. The histories are made anew for each
 * table, so that a million people need no memory.
 *
 * @param answersOf whose first final test has its answers too
 */
export async function writeHistories(
  sql: postgres.TransactionSql,
  catalog: CatalogReader,
  course: CompiledCourse,
  histories: () => Iterable<SeedEnrolment>,
  answersOf: (it: SeedEnrolment) => boolean,
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
  await writeAttempts(sql, catalog, course, { histories: completed, versionIn, answersOf });
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
