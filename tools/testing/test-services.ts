import { chmod, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  startEmbeddedPostgres,
  stopAbandonedPostgres,
  type EmbeddedPostgres,
} from '../../libs/platform/src/postgres';
import {
  isRunning,
  markOf,
  ownMark,
  type ProcessMark,
} from '../../libs/platform/src/process/process-mark';
import { startTestRedis, type TestRedis } from './test-redis';

const PREFIX = 'tidu-test-';
const OWNERS = 'owners.json';

interface Services {
  readonly home: string;
  readonly postgres?: EmbeddedPostgres;
  readonly redis?: TestRedis;
}

interface Owners {
  readonly tests: ProcessMark;
  readonly redis?: ProcessMark;
}

let services: Services | undefined;

/**
 * Starts what the integration tests need and is not given by TIDU_TEST_DATABASE_URL and
 * TIDU_TEST_REDIS_URL, and sets these for the tests. A second call changes nothing.
 */
export async function startServices(): Promise<void> {
  if (services) return;
  await sweep();
  const home = await mkdtemp(join(tmpdir(), PREFIX));
  // The account that PostgreSQL runs as under root has to get in.
  await chmod(home, 0o755);
  services = { home };
  await writeOwners(home, { tests: ownMark() });
  if (!process.env['TIDU_TEST_REDIS_URL']) {
    const redis = await startTestRedis(home);
    services = { ...services, redis };
    await writeOwners(home, { tests: ownMark(), redis: markOf(redis.pid) });
    process.env['TIDU_TEST_REDIS_URL'] = redis.url;
  }
  if (!process.env['TIDU_TEST_DATABASE_URL']) {
    const postgres = await startEmbeddedPostgres({ home, log: () => undefined, durable: false });
    services = { ...services, postgres };
    process.env['TIDU_TEST_DATABASE_URL'] = postgres.url;
  }
}

/** Stops what `startServices` started. A second call changes nothing. */
export async function stopServices(): Promise<void> {
  const { home, postgres, redis } = services ?? {};
  services = undefined;
  await redis?.stop();
  await postgres?.stop();
  if (home) await rm(home, { recursive: true, force: true });
}

/** Tests that were killed leave their servers running: end those, and remove their folders. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const home = join(tmpdir(), name);
    const owners = await readOwners(home);
    if (!owners || isRunning(owners.tests) || !(await claim(home))) continue;
    if (owners.redis && isRunning(owners.redis)) process.kill(owners.redis.pid);
    await stopAbandonedPostgres(home);
    await rm(home, { recursive: true, force: true });
  }
}

/** Of two runs that find the same left-over, one gets it. */
async function claim(home: string): Promise<boolean> {
  try {
    await rename(join(home, OWNERS), join(home, `claimed-${process.pid}`));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function writeOwners(home: string, owners: Owners): Promise<void> {
  return writeFile(join(home, OWNERS), JSON.stringify(owners));
}

/** Undefined for a folder that is just being made, or is somebody else's. */
async function readOwners(home: string): Promise<Owners | undefined> {
  try {
    return JSON.parse(await readFile(join(home, OWNERS), 'utf8')) as Owners;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES') return undefined;
    throw error;
  }
}
