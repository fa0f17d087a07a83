import type { Viewer } from '@tidu/domain';
import type { Database } from '../database';
import { runAs } from '../viewer-context';

/** SQLSTATE of a right or a row that was refused. */
export const DENIED = '42501';

/**
 * Rows that came back or were touched; `denied` when the database refused, `reached` when only a
 * constraint stopped it.
 */
export async function attempt(
  database: Database,
  viewer: Viewer,
  statement: string,
  parameters?: unknown[],
): Promise<number | 'denied' | 'reached'> {
  try {
    const answer: unknown = await runAs(viewer, () =>
      database.transaction(async (tx) => {
        const rows: unknown = await tx.query(statement, parameters);
        throw new Undone(rows);
      }),
    );
    throw new Error(`never taken back: ${String(answer)}`);
  } catch (error) {
    if (error instanceof Undone) return countOf(error.rows);
    const { code } = error as { code?: string };
    if (code === DENIED) return 'denied';
    if (code?.startsWith('23')) return 'reached';
    throw error;
  }
}

class Undone extends Error {
  constructor(readonly rows: unknown) {
    super('taken back');
  }
}

/** UPDATE and DELETE come back with their rows and a count. */
function countOf(rows: unknown): number {
  if (!Array.isArray(rows)) throw new Error('no rows');
  return typeof rows[1] === 'number' ? rows[1] : rows.length;
}
