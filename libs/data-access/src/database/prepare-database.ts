import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { migrateQueueSchema } from '@tidu/platform';
import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source';
import { READER_ROLE, VIEWER_ROLES } from './viewer-roles';

/** The role that API and workers use; it owns nothing and cannot bypass row-level security. */
export const APPLICATION_ROLE = 'tidu_app';

/** Any two processes that migrate at once take turns on this lock. */
const MIGRATION_LOCK = 7_351_204;

export interface PrepareOptions {
  /** Data folder; keeps the application role's password when no `appUrl` is given. */
  readonly home: string;
  /** The application's own connection on a given server. */
  readonly appUrl?: string;
}

/**
 * Brings a database to the present schema: application role, migrations, queue schema.
 * @param ownerUrl connection that owns the tables and may create the role
 * @returns the URL with which the application connects
 */
export async function prepareDatabase(
  ownerUrl: string,
  options: PrepareOptions,
): Promise<{ appUrl: string }> {
  const appUrl = options.appUrl ?? (await deriveAppUrl(ownerUrl, options.home));
  const source = await createDataSource(ownerUrl, 2).initialize();
  try {
    await withMigrationLock(source, async () => {
      await ensureRole(source, appUrl);
      await source.runMigrations();
      await source.query(`GRANT USAGE ON SCHEMA public TO ${APPLICATION_ROLE}`);
    });
  } finally {
    await source.destroy();
  }
  await migrateQueueSchema(ownerUrl, APPLICATION_ROLE);
  return { appUrl };
}

async function withMigrationLock(source: DataSource, work: () => Promise<void>): Promise<void> {
  const lock = source.createQueryRunner();
  await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    await work();
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await lock.release();
  }
}

/** Roles belong to the whole server, so another database may have made them already. */
async function ensureRole(source: DataSource, appUrl: string): Promise<void> {
  const url = new URL(appUrl);
  const login = decodeURIComponent(url.username);
  const password = decodeURIComponent(url.password);
  await createRoleIfMissing(source, APPLICATION_ROLE);
  await ensureViewerRoles(source);
  if (login === APPLICATION_ROLE) {
    await execute(source, `ALTER ROLE ${APPLICATION_ROLE} LOGIN PASSWORD %L`, password);
  } else {
    await execute(source, `GRANT ${APPLICATION_ROLE} TO %I`, login);
  }
}

/** The application takes on a viewer's role for a transaction; by itself it has none of its rights. */
async function ensureViewerRoles(source: DataSource): Promise<void> {
  await createRoleIfMissing(source, READER_ROLE);
  for (const role of Object.values(VIEWER_ROLES)) {
    await createRoleIfMissing(source, role);
    await source.query(`GRANT ${READER_ROLE} TO ${role} WITH INHERIT TRUE`);
    await source.query(`GRANT ${role} TO ${APPLICATION_ROLE} WITH INHERIT FALSE, SET TRUE`);
  }
}

async function createRoleIfMissing(source: DataSource, role: string): Promise<void> {
  const found: unknown[] = await source.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (found.length === 0) await execute(source, 'CREATE ROLE %I NOBYPASSRLS', role);
}

/** Statements about roles take no parameters; PostgreSQL's own format() quotes for them. */
async function execute(source: DataSource, template: string, value: string): Promise<void> {
  const rows: { statement: string }[] = await source.query(
    'SELECT format($1, $2::text) AS statement',
    [template, value],
  );
  for (const { statement } of rows) await source.query(statement);
}

async function deriveAppUrl(ownerUrl: string, home: string): Promise<string> {
  const url = new URL(ownerUrl);
  url.username = APPLICATION_ROLE;
  url.password = await keepPassword(join(home, 'application-role.secret'));
  return url.toString();
}

async function keepPassword(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const password = randomBytes(24).toString('base64url');
  await mkdir(join(file, '..'), { recursive: true });
  // `wx`: of two processes that start at once, the later one reads what the earlier one wrote.
  await writeFile(file, `${password}\n`, { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  return (await readFile(file, 'utf8')).trim();
}
