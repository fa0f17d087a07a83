/**
 * Reads a report of `jest --json`.
 * @returns how many tests passed, and the name and message of each that did not; a skipped test
 *   counts as failed, and so does a file that could not be run
 */
export function jestOutcome(report) {
  const failures = report.testResults.flatMap(failuresOf);
  return { passed: report.numPassedTests, failures };
}

function failuresOf({ name: file, assertionResults, message, status }) {
  const failed = assertionResults.filter((test) => test.status !== 'passed');
  if (failed.length === 0 && status === 'failed') return [{ name: file, message }];
  return failed.map((test) => ({
    name: `${file}: ${test.fullName}`,
    message: test.failureMessages.join('\n') || `the test was not run (${test.status})`,
  }));
}
