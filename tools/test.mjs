/**
 * `npm test`: every check of the repository, in stages, from a fresh clone. It goes on after a
 * stage that failed; its last line is `N passed, N failed`.
 */
import './check-node.mjs';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages, ensureWorkspace, ROOT } from './ensure-workspace.mjs';
import { ensureProgram } from './system-program.mjs';
import { jestOutcome } from './testing/jest-outcome.mjs';
import { playwrightOutcome } from './testing/playwright-outcome.mjs';
import { asOneTest, runInstalled } from './testing/run-stage.mjs';

const END_TO_END = 'apps/web-e2e/playwright.config.ts';

/** Code that belongs to no project, so that no project's lint sees it. */
const OUTSIDE_PROJECTS = ['tools', 'docker', 'jest.config.ts', 'eslint.config.mjs'];

const STAGES = [
  ['格式 · format', () => asOneTest('format', 'prettier', ['--check', '--log-level=warn', '.'])],
  ['检查 · lint', () => asOneTest('lint', 'nx', ['run-many', '-t', 'lint'])],
  ['检查工具 · lint of tools', () => asOneTest('lint of tools', 'eslint', OUTSIDE_PROJECTS)],
  ['类型 · types', () => asOneTest('types', 'nx', ['run-many', '-t', 'typecheck'])],
  ['构建 · build', build],
  ['单元与集成 · unit and integration', runJest],
  ...(existsSync(join(ROOT, END_TO_END)) ? [['端到端 · end to end', runPlaywright]] : []),
];

async function build() {
  await ensureWorkspace();
  return { passed: 1, failures: [] };
}

async function runJest() {
  const file = reportFile('jest.json');
  const run = await runInstalled('jest', ['--json', `--outputFile=${file}`], { show: true });
  return toOutcome(run, file, jestOutcome);
}

async function runPlaywright() {
  const file = reportFile('playwright.json');
  const args = ['test', `--config=${END_TO_END}`, '--reporter=json'];
  const env = { TIDU_CHROMIUM: ensureProgram('chromium'), PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const run = await runInstalled('playwright', args, { env });
  return toOutcome(run, file, playwrightOutcome);
}

/** A runner may fail although no test did, such as when it cannot begin or end. */
function toOutcome({ ok, status, output }, file, read) {
  const failure = { name: `exit status ${status}`, message: output.trim() };
  if (!existsSync(file)) return { passed: 0, failures: [failure] };
  const { passed, failures } = read(JSON.parse(readFileSync(file, 'utf8')));
  return { passed, failures: ok || failures.length > 0 ? failures : [failure] };
}

/** A file that this run alone can have written. */
function reportFile(name) {
  const folder = join(ROOT, 'tmp/test-reports');
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, name), { force: true });
  return join(folder, name);
}

async function runStage(title, work) {
  console.log(`\n=== ${title}`);
  const began = Date.now();
  const { passed, failures } = await outcomeOf(title, work);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`=== ${title}: ${passed} passed, ${failures.length} failed, ${seconds} s`);
  return { passed, failures };
}

async function outcomeOf(title, work) {
  try {
    const outcome = await work();
    if (outcome.passed + outcome.failures.length > 0) return outcome;
    throw new Error('no test was run');
  } catch (error) {
    return { passed: 0, failures: [{ name: title, message: error.message }] };
  }
}

async function main() {
  let passed = 0;
  const failures = [];
  try {
    await ensurePackages();
    for (const [title, work] of STAGES) {
      const outcome = await runStage(title, work);
      passed += outcome.passed;
      failures.push(...outcome.failures);
    }
  } catch (error) {
    failures.push({ name: '依赖 · packages', message: error.message });
  }
  for (const { name, message } of failures) console.log(`\n✗ ${name}\n${message}`);
  console.log(`\n${passed} passed, ${failures.length} failed`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

await main();
