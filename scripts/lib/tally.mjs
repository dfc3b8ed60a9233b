/** Adds up what the steps of `npm test` found. */

export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/** A step that is one check. */
export const check = (passed) => ({ ...NOTHING, [passed ? "passed" : "failed"]: 1 });

export const add = (one, two) => ({
  passed: one.passed + two.passed,
  failed: one.failed + two.failed,
  skipped: one.skipped + two.skipped,
});

/**
 * A runner that ends badly has failed once at least: a file that does not load, or a server that
 * does not start, is in no count of tests. So has one that ran no test at all.
 */
function atLeastOnce(counts, wentWell) {
  const ran = counts.passed + counts.failed;
  return wentWell && ran > 0 ? counts : { ...counts, failed: Math.max(counts.failed, 1) };
}

/**
 * @param report Vitest's JSON, or null when it wrote none
 * @param code its exit code
 */
export function tallyVitest(report, code) {
  const counts = {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
  return atLeastOnce(counts, code === 0);
}

/**
 * @param report Playwright's JSON, or null when it wrote none
 * @param code its exit code
 */
export function tallyPlaywright(report, code) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  return atLeastOnce({ passed: expected, failed: unexpected + flaky, skipped }, code === 0);
}

/** The last line of `npm test`. */
export function lastLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}
