import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const ROOT = join(__dirname, '..', '..');
const START_LIMIT_MS = 180_000;
const FREE_PORT = `
  const server = require('node:net').createServer().listen(0, '127.0.0.1', () => {
    process.stdout.write(String(server.address().port));
    server.close();
  });`;

/** An address given from outside, or that of a program started here with a data folder of its own. */
const given = process.env['TIDU_E2E_URL'];
const baseURL = given ?? `http://127.0.0.1:${ownPort()}`;

/** Settled once: the test processes read this file again and inherit what it set. */
function ownPort(): string {
  return (process.env['TIDU_E2E_PORT'] ??= execFileSync(process.execPath, ['-e', FREE_PORT], {
    encoding: 'utf8',
  }));
}

function ownHome(): string {
  const known = process.env['TIDU_E2E_HOME'];
  if (known) return known;
  const home = mkdtempSync(join(tmpdir(), 'tidu-e2e-'));
  // PostgreSQL refuses root and drops to a user of its own, who must be able to get in.
  chmodSync(home, 0o755);
  process.env['TIDU_E2E_HOME'] = home;
  process.on('exit', () => rmSync(home, { recursive: true, force: true }));
  return home;
}

export default defineConfig({
  testDir: './src',
  testIgnore: process.env['TIDU_SCREENSHOTS'] === '1' ? [] : ['**/screenshots.spec.ts'],
  outputDir: join(ROOT, 'test-results'),
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['TIDU_CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
  ...(given
    ? {}
    : {
        webServer: {
          command: 'node dist/apps/tidu/main.js serve',
          cwd: ROOT,
          url: `${baseURL}/api/v1/health`,
          timeout: START_LIMIT_MS,
          env: { TIDU_HOME: join(ownHome(), '.tidu'), PORT: ownPort() },
          gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 20_000 },
          stdout: 'ignore' as const,
          stderr: 'pipe' as const,
        },
      }),
});
