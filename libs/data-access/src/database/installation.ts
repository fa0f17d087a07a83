import type { Database } from './database';

/** The id that tells this database from others which use the same Redis. */
export function readInstallationId(database: Database): Promise<string> {
  return database.read(async (tx) => {
    const rows: { id: string }[] = await tx.query('SELECT id FROM installation');
    return (rows[0] as { id: string }).id;
  });
}
