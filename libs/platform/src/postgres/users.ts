import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatMark, isRunning, ownMark, parseMark } from '../process/process-mark';

let entered = 0;

/**
 * Notes that this process uses the server of `home`.
 * @returns the file that says so
 */
export async function addUser(home: string): Promise<string> {
  const file = join(folderOf(home), `${process.pid}-${(entered += 1)}`);
  await mkdir(folderOf(home), { recursive: true });
  await writeFile(file, formatMark(ownMark()));
  return file;
}

/** Whether a living process uses the server; forgets the dead ones. */
export async function isInUse(home: string): Promise<boolean> {
  let used = false;
  for (const name of await namesIn(folderOf(home))) {
    const file = join(folderOf(home), name);
    const mark = parseMark(await readFile(file, 'utf8'));
    if (mark !== undefined && isRunning(mark)) used = true;
    else await rm(file, { force: true });
  }
  return used;
}

function folderOf(home: string): string {
  return join(home, 'postgres.users');
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
