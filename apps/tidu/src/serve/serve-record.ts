import { isRunning, ownMark, type Configuration, type ProcessMark } from '@tidu/platform';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Who serves a home; kept in `<home>/serve.json` while it runs. */
export interface ServeRecord {
  readonly process: ProcessMark;
  readonly port: number;
  readonly address: string;
  /** Whether it is on its way out, so that the next one need only wait. */
  readonly stopping: boolean;
}

export async function readServeRecord(home: string): Promise<ServeRecord | undefined> {
  try {
    return JSON.parse(await readFile(fileIn(home), 'utf8')) as ServeRecord;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Notes that this process serves, unless another one that runs has noted that for another port. */
export async function noteServing(
  { home, port }: Configuration,
  address: string,
  stopping = false,
): Promise<void> {
  if (await isOthers(home)) return;
  const record: ServeRecord = { process: ownMark(), port, address, stopping };
  await mkdir(home, { recursive: true });
  await writeFile(`${fileIn(home)}.new`, `${JSON.stringify(record, null, 2)}\n`);
  await rename(`${fileIn(home)}.new`, fileIn(home));
}

export async function forgetServing({ home }: Configuration): Promise<void> {
  if (!(await isOthers(home))) await rm(fileIn(home), { force: true });
}

async function isOthers(home: string): Promise<boolean> {
  const record = await readServeRecord(home);
  return record !== undefined && record.process.pid !== process.pid && isRunning(record.process);
}

function fileIn(home: string): string {
  return join(home, 'serve.json');
}
