/**
 * Makes a fresh clone ready to run: installs the packages and builds the programs, each only if
 * something changed. Needs nothing but Node, npm and the network; speaks on stderr alone.
 */
import './check-node.mjs';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './folder-lock.mjs';
import { isInstalled, stampInstalled } from './installed-packages.mjs';
import { stampSources } from './source-stamp.mjs';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const PROGRAMS = ['api', 'worker', 'tidu', 'web'];
const STAMP = join(ROOT, 'dist/.stamp');

export const NX_ENVIRONMENT = { NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false' };

/** The script of a program that the packages bring. */
export function installed(program) {
  return join(ROOT, 'node_modules/.bin', program);
}

/** @throws Error when the packages cannot be installed or the programs not built */
export async function ensureWorkspace() {
  await inTurn(async () => {
    await installIfNeeded();
    await buildIfNeeded();
  });
}

/** @throws Error when the packages cannot be installed */
export async function ensurePackages() {
  await inTurn(installIfNeeded);
}

async function inTurn(work) {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const onWait = () => say('等待另一个进程完成准备…… · waiting for another process to finish ...');
  await withLock(join(ROOT, 'dist/.lock'), onWait, work);
}

async function installIfNeeded() {
  if (isInstalled(ROOT)) return;
  say('正在安装依赖，首次约需一分钟…… · installing packages, about a minute the first time ...');
  // The build needs the development packages, and a silent caller still has to see an error.
  const flags = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const status = await run(...npm(), ['ci', ...flags], 'inherit');
  if (status !== 0) {
    throw new Error(
      '安装依赖（npm ci）失败，原因见上；请检查网络后再试。 · installing packages (npm ci) failed, see above; check the network and try again.',
    );
  }
  stampInstalled(ROOT);
}

async function buildIfNeeded() {
  const stamp = stampSources(ROOT);
  const isBuilt = PROGRAMS.every((name) => existsSync(join(ROOT, 'dist/apps', name)));
  if (isBuilt && stamp === readStamp()) return;
  say('正在构建…… · building ...');
  rmSync(STAMP, { force: true });
  const args = ['run-many', '-t', 'build', '-p', PROGRAMS.join()];
  const status = await run(process.execPath, [installed('nx')], args);
  if (status !== 0) throw new Error('构建失败，原因见上。 · the build failed, see above.');
  writeFileSync(STAMP, stamp);
}

function readStamp() {
  return existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
}

/** The npm that started this, else the one on PATH. */
function npm() {
  const { npm_execpath: path = '' } = process.env;
  return /npm-cli\.[cm]?js$/.test(path) ? [process.execPath, [path]] : ['npm', []];
}

/** Runs a program; unless its output is inherited, it is shown only when it fails. */
function run(program, prefix, args, output = 'on failure') {
  return new Promise((resolve, reject) => {
    const inherited = output === 'inherit';
    const child = spawn(program, [...prefix, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...NX_ENVIRONMENT },
      stdio: ['ignore', inherited ? 2 : 'pipe', inherited ? 2 : 'pipe'],
    });
    const end = () => child.kill();
    process.once('exit', end);
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', end);
      if (code !== 0) process.stderr.write(Buffer.concat(chunks));
      resolve(code);
    });
  });
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await ensureWorkspace();
}
