import { spawnSync } from 'node:child_process';
import { lstat, readdir, lchown } from 'node:fs/promises';
import { join } from 'node:path';
import { noAccount } from './errors';

/** The system user that PostgreSQL runs as; only root has to choose one. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses root, so root runs it as one of these; none is ever created. */
const CANDIDATES = ['postgres', 'nobody'];

/**
 * @param data folder of the database; its owner is preferred, if it exists
 * @returns undefined when this process is not root: PostgreSQL then runs as this user
 * @throws StartupError when root finds no account
 */
export async function chooseAccount(data: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await ownerOf(data);
  const known = owner === undefined || owner === 0 ? undefined : findAccount(String(owner));
  if (known) return known;
  for (const name of CANDIDATES) {
    const account = findAccount(name);
    if (account) return account;
  }
  throw noAccount();
}

/** Gives a folder and all in it to the account. */
export async function giveTo(account: Account | undefined, folder: string): Promise<void> {
  if (!account) return;
  await lchown(folder, account.uid, account.gid);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await giveTo(account, path);
    else await lchown(path, account.uid, account.gid);
  }
}

export async function ownerOf(path: string): Promise<number | undefined> {
  try {
    return (await lstat(path)).uid;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** PostgreSQL looks its user up by name, so an id that the system does not know is no use. */
function findAccount(nameOrId: string): Account | undefined {
  const name = idOf(['-un', nameOrId]);
  const uid = Number(idOf(['-u', nameOrId]));
  const gid = Number(idOf(['-g', nameOrId]));
  return name && uid > 0 && gid > 0 ? { uid, gid } : undefined;
}

function idOf(args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('id', args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** Whether the account can enter the folder; every folder above it counts too. */
export function canEnter(account: Account | undefined, folder: string): boolean {
  if (!account) return true;
  const shell = ['-c', 'cd -- "$1"', 'sh', folder];
  return spawnSync('/bin/sh', shell, { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}
