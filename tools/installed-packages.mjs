import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether node_modules holds what package-lock.json says. */
export function isInstalled(root) {
  const lock = readText(join(root, 'package-lock.json'));
  if (readText(stampFile(root)) === hashOf(lock)) return true;
  const installed = readText(join(root, 'node_modules/.package-lock.json'));
  if (!installed || !holds(JSON.parse(installed).packages, JSON.parse(lock).packages)) return false;
  // Somebody installed by hand, which is as good.
  stampInstalled(root);
  return true;
}

/** Notes that node_modules was installed from the present package-lock.json. */
export function stampInstalled(root) {
  writeFileSync(stampFile(root), hashOf(readText(join(root, 'package-lock.json'))));
}

function stampFile(root) {
  return join(root, 'node_modules/.tidu-lock');
}

/** npm's own note in node_modules lists what it installed, without the packages for other systems. */
function holds(installed, locked) {
  return Object.entries(locked).every(
    ([path, { version, optional }]) =>
      path === '' || (installed[path] ? installed[path].version === version : optional === true),
  );
}

function hashOf(text) {
  return createHash('sha256').update(text).digest('hex');
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}
