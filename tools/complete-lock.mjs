/**
 * npm leaves optional packages for other platforms out of package-lock.json when the registry does
 * not carry them, and `npm ci` then refuses that very file. This adds the missing entries; they
 * name a version and no source, and npm passes over them wherever they do not apply.
 * Run by `npm run lock`, after every change of a dependency.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const OS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
].concat(['sunos', 'win32', 'windows']);
const CPU = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];
const OS_NAMES = { windows: 'win32' };

/**
 * @param lock a package-lock.json as read
 * @returns the names that were added to it
 */
export function completeLock(lock) {
  const added = [];
  for (const [path, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      if (isLocked(lock.packages, path, name)) continue;
      lock.packages[`node_modules/${name}`] = stubOf(name, range, lock.packages[path]);
      added.push(name);
    }
  }
  lock.packages = sorted(lock.packages);
  return added;
}

/** As Node looks a package up: in every node_modules from the dependant's own to the root's. */
function isLocked(packages, path, name) {
  if (packages[`${path ? `${path}/` : ''}node_modules/${name}`]) return true;
  if (!path) return false;
  const parent = path.slice(0, Math.max(path.lastIndexOf('node_modules/'), 0)).replace(/\/$/, '');
  return isLocked(packages, parent, name);
}

function stubOf(name, range, { dev }) {
  const words = name.split('/').pop().split('-');
  const os = words.find((word) => OS.includes(word));
  const cpu = words.find((word) => CPU.includes(word));
  if (!os || !cpu) throw new Error(`${name} is optional and not locked, and names no platform`);
  const libc = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };
  const kind = words.map((word) => libc[word]).find(Boolean);
  return {
    version: range.replace(/^[~^]/, ''),
    cpu: [cpu],
    ...(dev ? { dev } : {}),
    ...(os === 'linux' && kind ? { libc: [kind] } : {}),
    optional: true,
    os: [OS_NAMES[os] ?? os],
  };
}

function sorted(packages) {
  const names = Object.keys(packages).sort((a, b) => a.localeCompare(b, 'en'));
  return Object.fromEntries(names.map((name) => [name, packages[name]]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const added = completeLock(lock);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${added.length} entries added to package-lock.json`);
}
