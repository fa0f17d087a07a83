import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { canEnter, type Account } from './account';
import { homeUnusable } from './errors';

const OUTSIDE = '/var/lib/tidu';

/** The usual folder of the database: `<home>/postgres/data`, with the server's log beside it. */
export function dataAtHome(home: string): string {
  return join(home, 'postgres', 'data');
}

/** The folder for what the account cannot reach at home. The home's own path tells whose it is. */
export function dataElsewhere(home: string, elsewhere: string): string {
  const name = createHash('sha256').update(home).digest('hex').slice(0, 16);
  return join(elsewhere, name, 'data');
}

/**
 * Makes the folder above the data and tells whether the account can work there.
 * @throws StartupError when it cannot, although it has worked there before
 */
export async function prepareFolder(data: string, account: Account | undefined): Promise<boolean> {
  const folder = dirname(data);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!account) return true;
  await chown(folder, account.uid, account.gid);
  if (canEnter(account, folder)) return true;
  try {
    await rmdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
    throw homeUnusable(folder, new Error(`user ${account.uid} may not enter it`));
  }
  return false;
}

/** A folder that every account can reach: one for all homes, or one made for this home alone. */
export async function findElsewhere(): Promise<string> {
  const folder = await makeOutside();
  // A narrow umask would close it again.
  await chmod(folder, 0o755);
  return folder;
}

async function makeOutside(): Promise<string> {
  try {
    await mkdir(OUTSIDE, { recursive: true });
    return OUTSIDE;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EROFS' && code !== 'EACCES' && code !== 'EPERM') throw error;
    return mkdtemp(join(tmpdir(), 'tidu-'));
  }
}
