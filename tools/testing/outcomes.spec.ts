import { jestOutcome } from './jest-outcome.mjs';
import { playwrightOutcome } from './playwright-outcome.mjs';

describe('the outcome of Jest', () => {
  const passing = { fullName: 'it adds', status: 'passed', failureMessages: [] };
  const failing = { fullName: 'it divides', status: 'failed', failureMessages: ['1 is not 2'] };

  it('counts what passed and names what failed, with its message', () => {
    const report = {
      numPassedTests: 1,
      testResults: [
        { name: 'a.spec.ts', status: 'failed', message: '', assertionResults: [passing, failing] },
      ],
    };

    expect(jestOutcome(report)).toEqual({
      passed: 1,
      failures: [{ name: 'a.spec.ts: it divides', message: '1 is not 2' }],
    });
  });

  it('counts a skipped test as failed', () => {
    const skipped = { ...passing, status: 'pending' };
    const file = { name: 'a.spec.ts', status: 'passed', message: '', assertionResults: [skipped] };

    expect(jestOutcome({ numPassedTests: 0, testResults: [file] }).failures).toEqual([
      { name: 'a.spec.ts: it adds', message: 'the test was not run (pending)' },
    ]);
  });

  it('counts a file that cannot be run as one failure', () => {
    const file = { name: 'a.spec.ts', status: 'failed', message: 'no such module' };
    const report = { numPassedTests: 0, testResults: [{ ...file, assertionResults: [] }] };

    expect(jestOutcome(report).failures).toEqual([
      { name: 'a.spec.ts', message: 'no such module' },
    ]);
  });
});

describe('the outcome of Playwright', () => {
  const withStatus = (status: string, ...messages: string[]) => ({
    title: 'the page opens',
    tests: [{ status, results: [{ errors: messages.map((message) => ({ message })) }] }],
  });
  const report = (...specs: object[]) => ({
    errors: [],
    suites: [{ title: 'pages.e2e.ts', specs: [], suites: [{ title: 'home', specs }] }],
  });

  it('counts what passed and names what failed, with its message', () => {
    const outcome = playwrightOutcome(
      report(withStatus('expected'), withStatus('unexpected', 'not found')),
    );

    expect(outcome).toEqual({
      passed: 1,
      failures: [{ name: 'pages.e2e.ts › home › the page opens', message: 'not found' }],
    });
  });

  it.each(['skipped', 'flaky'])('counts a %s test as failed', (status) => {
    const { passed, failures } = playwrightOutcome(report(withStatus(status)));

    expect([passed, failures.map(({ message }) => message)]).toEqual([
      0,
      [`the test was ${status}`],
    ]);
  });

  it('counts what went wrong outside of any test', () => {
    const broken = { suites: [], errors: [{ message: 'no browser' }] };

    expect(playwrightOutcome(broken)).toEqual({
      passed: 0,
      failures: [{ name: 'end to end', message: 'no browser' }],
    });
  });
});
