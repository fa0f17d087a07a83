/**
 * Reads a report of Playwright's JSON reporter.
 * @returns how many tests passed, and the name and message of each that did not; a skipped test
 *   counts as failed, and so does one that passed only when it was tried again
 */
export function playwrightOutcome(report) {
  const tests = report.suites.flatMap(testsIn);
  const failures = tests.filter(({ status }) => status !== 'expected').map(toFailure);
  const broken = report.errors.map(({ message }) => ({ name: 'end to end', message }));
  return { passed: tests.length - failures.length, failures: [...broken, ...failures] };
}

function testsIn({ title, specs = [], suites = [] }) {
  const own = specs.flatMap((spec) =>
    spec.tests.map(({ status, results }) => ({ title: spec.title, status, results })),
  );
  const below = suites.flatMap(testsIn);
  return [...own, ...below].map((test) => ({ ...test, title: `${title} › ${test.title}` }));
}

function toFailure({ title, status, results }) {
  const messages = results.flatMap(({ errors }) => errors.map(({ message }) => message));
  return { name: title, message: messages.join('\n') || `the test was ${status}` };
}
