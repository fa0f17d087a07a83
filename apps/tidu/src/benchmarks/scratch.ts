import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDatabase, withScratchDatabase } from '@tidu/data-access';
import { Configuration, ProblemError } from '@tidu/platform';
import { seedDatabase } from '@tidu/server';
import { printProgress, type Ready } from '../core/run-command';

/** A place of a benchmark's own: an empty, migrated database with the reference data, and a folder. */
export interface Scratch {
  readonly ownerUrl: string;
  /** On the scratch database, with the folder as data folder. */
  readonly configuration: Configuration;
  readonly folder: string;
}

/**
 * Runs a benchmark where it harms nothing, and takes everything away afterwards.
 * @throws ProblemError when the owner's connection is not known
 */
export async function onScratch<T>(
  { configuration, ownerUrl }: Ready,
  work: (scratch: Scratch) => Promise<T>,
): Promise<T> {
  if (ownerUrl === undefined) throw needsOwner();
  const folder = await mkdtemp(join(tmpdir(), 'tidu-bench-'));
  try {
    return await withScratchDatabase(ownerUrl, 'tidu_bench', async (scratchUrl) => {
      const { appUrl } = await prepareDatabase(scratchUrl, { home: configuration.home });
      await seedDatabase(scratchUrl, { demo: false, log: printProgress });
      const own = { home: folder, databaseAppUrl: appUrl };
      return work({
        ownerUrl: scratchUrl,
        configuration: Object.assign(new Configuration(), configuration, own),
        folder,
      });
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Two decimals are as much as a timing is worth. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The middle one of an odd number of timings. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return rounded(sorted[Math.floor(sorted.length / 2)] ?? NaN);
}

/** Whole megabytes; null where the system does not tell. */
export function inMegabytes(bytes: number | undefined): number | null {
  return bytes === undefined ? null : Math.round(bytes / 1_048_576);
}

function needsOwner(): ProblemError {
  return new ProblemError('state.not-allowed', {
    message: {
      zh: '性能基准须新建数据库，请用 DATABASE_URL 给出所有者的连接',
      en: 'A benchmark makes a database of its own: give the owner’s connection as DATABASE_URL',
    },
  });
}
