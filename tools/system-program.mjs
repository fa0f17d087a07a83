/**
 * Programs that the tests need and npm cannot install. As a command it takes a name from PROGRAMS
 * and prints where the program is.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAMS = {
  redis: { names: ['redis-server'], package: 'redis-server' },
  chromium: {
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    package: 'chromium',
  },
};

/**
 * Finds a program on PATH; where it can (apt-get, as root), installs it first.
 * @returns its path
 * @throws Error whose message says in one line how to install it
 */
export function ensureProgram(program) {
  const found = findProgram(program);
  if (found) return found;
  const { package: name } = PROGRAMS[program];
  if (process.getuid?.() === 0 && findOnPath('apt-get')) installWithApt(name);
  const installed = findProgram(program);
  if (installed) return installed;
  throw new Error(
    `测试需要 ${program}，请先安装（Debian/Ubuntu：apt-get install ${name}；macOS：brew install ${macName(program)}） · ` +
      `the tests need ${program}: install it first (Debian/Ubuntu: apt-get install ${name}; macOS: brew install ${macName(program)})`,
  );
}

function findProgram(program) {
  return PROGRAMS[program].names.map(findOnPath).find((path) => path !== undefined);
}

function findOnPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installWithApt(name) {
  process.stderr.write(`正在安装 ${name} · installing ${name} ...\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args) =>
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 2, 2] }).status === 0;
  // Installing without a fresh list of packages fails where the list was never read or is old.
  return run('update') && run('install', '-y', '--no-install-recommends', name);
}

function macName(program) {
  return program === 'chromium' ? '--cask chromium' : program;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.stdout.write(`${ensureProgram(process.argv[2])}\n`);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
